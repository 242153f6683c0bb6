-- Folding a text costs more than comparing it: it is done once, when the text is written.
alter table organisation
    add column folded text generated always as (fold(name)) stored;
alter table organisation_alias
    add column folded text generated always as (fold(alias)) stored;

drop index organisation_name_likeness;
drop index organisation_alias_likeness;
create index organisation_name_likeness on organisation using gin (folded gin_trgm_ops);
create index organisation_alias_likeness on organisation_alias using gin (folded gin_trgm_ops);

-- People write codes as they like; one code has one form.
alter table organisation
    add check (code = upper(code));

-- What the reference data have given already: an entry comes once, and what an administrator removed stays removed.
create table reference_file (
    name   text primary key,
    digest text not null
);

create table reference_entry (
    kind  text not null,
    code  text not null,
    alias text not null default '',
    primary key (kind, code, alias)
);
