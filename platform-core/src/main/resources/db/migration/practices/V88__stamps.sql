-- A stamp counts on whenever something has changed that a page of the practice shows, at the moment it is committed:
-- whoever has made a page under a stamp that still holds may show it again. It begins with the time, so that it never
-- comes back to where it was, not even after the row was lost.
create table practice_stamp (
    practice   uuid primary key references practice on delete cascade,
    changed    bigint not null,
    changed_in xid8   not null
);

-- The same for what all pages show: the list of practices, themes, the names of offices and people.
create table catalogue_stamp (
    one        boolean primary key default true check (one),
    changed    bigint not null,
    changed_in xid8   not null
);

-- The argument names the column that holds the practice.
create function practice_changed() returns trigger
    language plpgsql as
$$
declare
    touched uuid := to_jsonb(case when tg_op = 'DELETE' then old else new end) ->> tg_argv[0];
begin
    insert into practice_stamp as s (practice, changed, changed_in)
    select p.id, extract(epoch from clock_timestamp()) * 1000000, pg_current_xact_id()
    from practice p
    where p.id = touched
    on conflict (practice) do update
        set changed = s.changed + 1, changed_in = excluded.changed_in
        where s.changed_in <> excluded.changed_in;
    return null;
end
$$;

create function catalogue_changed() returns trigger
    language plpgsql as
$$
begin
    insert into catalogue_stamp as s (changed, changed_in)
    values (extract(epoch from clock_timestamp()) * 1000000, pg_current_xact_id())
    on conflict (one) do update
        set changed = s.changed + 1, changed_in = excluded.changed_in
        where s.changed_in <> excluded.changed_in;
    return null;
end
$$;

-- At the end of the transaction, so that nobody holds the row of a stamp while waiting for something else.
create constraint trigger changes_pages after insert or update or delete on practice
    deferrable initially deferred for each row execute function practice_changed('id');
create constraint trigger changes_pages after insert or update or delete on practice_team
    deferrable initially deferred for each row execute function practice_changed('practice');
create constraint trigger changes_pages after insert or update or delete on practice_organisation
    deferrable initially deferred for each row execute function practice_changed('practice');
create constraint trigger changes_pages after insert or update or delete on practice_version
    deferrable initially deferred for each row execute function practice_changed('practice');
create constraint trigger changes_pages after insert or update or delete on practice_evidence
    deferrable initially deferred for each row execute function practice_changed('practice');

create constraint trigger changes_pages after insert or update or delete on practice_entry
    deferrable initially deferred for each row execute function catalogue_changed();
create constraint trigger changes_pages after insert or update or delete on practice_theme
    deferrable initially deferred for each row execute function catalogue_changed();
create constraint trigger changes_pages after update or delete on organisation
    deferrable initially deferred for each row execute function catalogue_changed();
create constraint trigger changes_pages after update or delete on region
    deferrable initially deferred for each row execute function catalogue_changed();
create constraint trigger changes_pages after update of given_names, surnames, status on member
    deferrable initially deferred for each row execute function catalogue_changed();
