-- What a member proves besides the password: an app that makes codes, passkeys, and codes on paper for the day the
-- phone is gone.

-- The key is sealed with the platform's own secret. A new app waits in «pending» until it has shown one right code;
-- the old one works until then. A step of 30 seconds is accepted once.
create table authenticator (
    member       uuid primary key references member on delete cascade,
    secret       bytea,
    confirmed_at timestamptz,
    last_step    bigint not null default 0,
    pending      bytea,
    pending_at   timestamptz,
    check ((secret is null) = (confirmed_at is null)),
    check ((pending is null) = (pending_at is null)),
    check (secret is not null or pending is not null)
);

create table recovery_code (
    member  uuid        not null references member on delete cascade,
    hash    bytea       not null check (length(hash) = 32),
    made_at timestamptz not null,
    used_at timestamptz,
    primary key (member, hash)
);

create table passkey (
    id            uuid primary key,
    member        uuid        not null references member on delete cascade,
    name          text        not null check (name <> '' and length(name) <= 60),
    credential_id bytea       not null unique check (length(credential_id) between 1 and 1023),
    credential    bytea       not null,
    sign_count    bigint      not null check (sign_count >= 0),
    backed_up     boolean     not null,
    transports    text[]      not null,
    created_at    timestamptz not null,
    last_used_at  timestamptz
);
create index passkey_by_member on passkey (member);

-- A question that was put to a passkey. It is answered once, soon, and for what it was asked.
create table passkey_challenge (
    hash       bytea primary key check (length(hash) = 32),
    purpose    text        not null check (purpose in ('REGISTER', 'SIGN_IN', 'PROVE')),
    member     uuid references member on delete cascade,
    expires_at timestamptz not null,
    check ((member is null) = (purpose = 'SIGN_IN'))
);
create index passkey_challenge_by_expiry on passkey_challenge (expires_at);
