-- The token itself is shown once and never stored; what stays is enough to recognise it when it comes back.
create table personal_token (
    id           uuid primary key,
    member       uuid        not null references member on delete cascade,
    name         text        not null check (name <> '' and length(name) <= 60),
    hash         bytea       not null unique check (length(hash) = 32),
    ending       text        not null check (length(ending) = 4),
    scopes       text[]      not null check (cardinality(scopes) > 0 and scopes <@ array ['READ', 'WRITE', 'ADMINISTER']),
    created_at   timestamptz not null,
    expires_at   timestamptz not null check (expires_at > created_at and expires_at <= created_at + interval '366 days'),
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index personal_token_by_member on personal_token (member);
