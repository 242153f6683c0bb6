-- Tables of practices an administrator brought, and what became of each row.
create table practice_batch (
    id         uuid primary key,
    file_name  text        not null check (file_name <> ''),
    sent_by    uuid        not null references member,
    sent_at    timestamptz not null,
    state      text        not null check (state in ('PREVIEWED', 'APPLIED', 'PUBLISHED', 'UNDONE')),
    changed_at timestamptz
);

create table practice_batch_row (
    batch    uuid  not null references practice_batch on delete cascade,
    line     int   not null,
    cells    jsonb not null,
    fate     text  not null check (fate in ('READY', 'DRAFT', 'KNOWN', 'WRONG')),
    notes    jsonb not null,
    practice uuid references practice,
    holder   uuid references member,
    primary key (batch, line),
    check ((practice is null) = (holder is null))
);
