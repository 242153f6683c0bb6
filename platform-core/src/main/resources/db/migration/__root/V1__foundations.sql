-- What every module stands on. The owner runs the migrations; the application only gets the grants it needs.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

grant usage on schema public to ${app_role};
alter default privileges in schema public grant select, insert, update, delete on tables to ${app_role};
alter default privileges in schema public grant usage, select on sequences to ${app_role};

-- Text as people type it: without accents, case or punctuation. Immutable, so that it can be indexed.
create function fold(text) returns text
    language sql immutable strict parallel safe
    return trim(regexp_replace(lower(public.unaccent('public.unaccent', $1)), '[^a-z0-9@]+', ' ', 'g'));

create table event_publication (
    id                     uuid primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_by_event on event_publication using hash (serialized_event);
create index event_publication_by_status on event_publication (status, publication_date);

create table event_publication_archive (
    id                     uuid primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_archive_by_completion on event_publication_archive (completion_date);

create table shedlock (
    name       varchar(64) primary key,
    lock_until timestamptz  not null,
    locked_at  timestamptz  not null,
    locked_by  varchar(255) not null
);
