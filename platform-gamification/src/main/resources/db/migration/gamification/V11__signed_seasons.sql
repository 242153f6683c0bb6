-- How a season ended is signed with a key that everybody can read. Those that were closed before have a signature made with
-- the platform's secret; they are signed again while it still verifies.
create table season_signature (
    season    text        primary key references season_closing,
    content   text        not null,
    key       text        not null references signing_key,
    signed_at timestamptz not null
);
revoke update, delete, truncate on season_signature from ${app_role};
alter table season_closing alter signature drop not null;
