create table audit_entry (
    serial       bigint generated always as identity primary key,
    at           timestamptz not null,
    actor        uuid,
    action       text        not null check (action <> ''),
    subject_kind text        not null,
    subject      text        not null,
    region       text,
    reason       text,
    details      jsonb       not null default '{}'
);
create index audit_entry_by_region on audit_entry (region, serial desc);
create index audit_entry_by_subject on audit_entry (subject, serial desc);
create index audit_entry_by_actor on audit_entry (actor, serial desc);

-- What was decided stays decided: the application can add to the log and read it, nothing else.
revoke update, delete, truncate on audit_entry from ${app_role};
