-- Which organisation a correction by hand counts for in the ranking of teams: a contribution has its own, a correction has
-- none. It stands in the entry itself, which nobody can change.
alter table ledger_entry add organisation uuid references organisation;
alter table ledger_entry add check (organisation is null or reason = 'CORRECTION');

update ledger_entry e
set organisation = coalesce((select c.organisation
                             from contribution c
                             where c.participant = e.participant and c.season = e.season and c.accepted
                               and c.accepted_at <= e.at
                             order by c.day desc, c.arrival desc
                             limit 1),
                            (select p.organisation from participant p where p.id = e.participant))
where e.reason = 'CORRECTION';

create index ledger_entry_for on ledger_entry (organisation, season) where organisation is not null;

create function correction_changes_team() returns trigger language plpgsql as $$
begin
    insert into team_change (season, organisation) values (new.season, new.organisation);
    return null;
end $$;
create trigger correction_changes_team after insert on ledger_entry
    for each row when (new.organisation is not null) execute function correction_changes_team();

create or replace function participant_leaves_teams() returns trigger language plpgsql as $$
begin
    insert into team_change (season, organisation)
    select season, organisation from contribution where participant = new.id and organisation is not null
    union
    select season, organisation from ledger_entry where participant = new.id and organisation is not null;
    return null;
end $$;

insert into team_change (season, organisation)
select distinct season, organisation from ledger_entry where organisation is not null;

-- A closing is signed again when the key of its signature came into wrong hands. What was signed before stays, with its date.
alter table season_signature add number int not null default 1 check (number > 0);
alter table season_signature add because text check (because in ('KEY_COMPROMISED'));
alter table season_signature drop constraint season_signature_pkey;
alter table season_signature add primary key (season, number);
alter table season_signature add check ((number = 1) = (because is null));

-- What came of looking whether a closed season is still what was signed. It can be found out again at any time.
create table season_check (
    season     text        primary key references season_closing,
    key        text,
    genuine    boolean     not null,
    checked_at timestamptz not null
);
revoke delete, truncate on season_check from ${app_role};

-- Who made a key sign no more: whoever finds that out too late is told whether it was they themselves, in another window.
alter table signing_key add retired_by uuid;
grant update (retired_by) on signing_key to ${app_role};
