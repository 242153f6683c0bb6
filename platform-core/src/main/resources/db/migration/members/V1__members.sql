create table member (
    id               uuid primary key,
    version          int         not null,
    mail             text        not null check (mail = lower(mail) and mail like '%_@_%'),
    given_names      text        not null check (given_names <> ''),
    surnames         text        not null check (surnames <> ''),
    organisation     uuid        not null references organisation,
    post             text        not null,
    status           text        not null check (status in ('UNVERIFIED', 'PENDING', 'INVITED', 'ACTIVE', 'REJECTED', 'DISABLED', 'ERASED')),
    password         text,
    consent_version  text,
    consented_at     timestamptz,
    mail_verified_at timestamptz,
    theme            text        not null default 'SYSTEM' check (theme in ('SYSTEM', 'LIGHT', 'DARK')),
    data_saver       boolean     not null default false,
    shortcuts        boolean     not null default true,
    created_at       timestamptz not null,
    joined_at        timestamptz,
    decided_by       uuid,
    decision_reason  text,
    check (status <> 'ACTIVE' or (consented_at is not null and joined_at is not null and password is not null))
);
create unique index member_by_mail on member (mail);
create index member_by_organisation on member (organisation) where status = 'ACTIVE';
create index member_by_status on member (status, created_at);
create index member_name_likeness on member using gin (fold(given_names || ' ' || surnames) gin_trgm_ops);

create table role_grant (
    member     uuid        not null references member on delete cascade,
    role       text        not null check (role in ('ADVISOR', 'MODERATOR', 'ADMINISTRATOR')),
    region     text        references region,
    granted_by uuid        references member,
    granted_at timestamptz not null,
    unique nulls not distinct (member, role, region)
);
