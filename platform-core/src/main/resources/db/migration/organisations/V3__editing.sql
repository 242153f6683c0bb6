alter table organisation
    add column inactive_reason text;

-- What only a partner has. The contact is for administrators.
create table partner (
    organisation uuid primary key references organisation on delete cascade,
    type         text not null check (type in ('UNIVERSITY', 'FOUNDATION', 'COOPERATION', 'ASSOCIATION', 'RESEARCH', 'COMPANY', 'PUBLIC', 'OTHER')),
    web          text check (web like 'https://%' or web like 'http://%'),
    contact      text
);

-- An import is kept for good: it is the history of what it changed, and what undoing goes back to.
create table organisation_import (
    id          uuid primary key,
    version     int         not null,
    file_name   text        not null,
    unused      text        not null default '',
    status      text        not null check (status in ('PREVIEWED', 'APPLIED', 'UNDONE')),
    uploaded_by uuid        not null,
    uploaded_at timestamptz not null,
    applied_by  uuid,
    applied_at  timestamptz,
    undone_by   uuid,
    undone_at   timestamptz,
    check (status = 'PREVIEWED' or (applied_by is not null and applied_at is not null)),
    check (status <> 'UNDONE' or (undone_by is not null and undone_at is not null))
);
create index organisation_import_by_upload on organisation_import (uploaded_at desc);

create table organisation_import_row (
    import          uuid  not null references organisation_import on delete cascade,
    line            int   not null,
    outcome         text  not null check (outcome in ('NEW', 'CHANGED', 'SAME', 'WRONG')),
    kind            text,
    code            text,
    organisation    uuid,
    seen_version    int,
    applied_version int,
    written         jsonb not null,
    before          jsonb,
    after           jsonb,
    findings        jsonb not null default '[]',
    undoing         text check (undoing in ('DONE', 'CHANGED_SINCE', 'IN_USE', 'GONE')),
    primary key (import, line),
    check (outcome = 'WRONG' or (organisation is not null and kind is not null and code is not null and after is not null)),
    check (outcome <> 'CHANGED' or (before is not null and seen_version is not null))
);
