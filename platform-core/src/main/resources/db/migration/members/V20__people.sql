-- What an administrator looks for a person by, folded once when it is written.
alter table member add column sought text
    generated always as (fold(given_names || ' ' || surnames || ' ' || mail || ' ' || post)) stored;
create index member_sought on member using gin (sought gin_trgm_ops);
create index role_grant_by_role on role_grant (role, region);
