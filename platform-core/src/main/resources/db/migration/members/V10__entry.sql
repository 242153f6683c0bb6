-- How people come in: links sent by mail, trusted mail domains, devices that are known, and the patience of the door.

-- Only the hash of a link's secret is kept. A link is used once; what ends it early moves expires_at.
create table member_link (
    token_hash bytea primary key,
    member     uuid        not null references member on delete cascade,
    purpose    text        not null check (purpose in ('CONFIRM_MAIL', 'RESET_PASSWORD', 'ACCEPT_INVITATION')),
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index member_link_by_member on member_link (member, purpose);
create index member_link_by_expiry on member_link (expires_at);

-- A confirmed mail address of such a domain, or of a domain under it, needs no approval.
create table trusted_domain (
    domain   text primary key check (domain ~ '^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}$'),
    added_by uuid references member,
    added_at timestamptz not null
);

-- Browsers from which a member has entered before; an attack from elsewhere does not slow them down.
create table known_device (
    member      uuid        not null references member on delete cascade,
    device_hash bytea       not null,
    seen_at     timestamptz not null,
    primary key (member, device_hash)
);
create index known_device_by_age on known_device (seen_at);

-- How often something was tried lately, by account, address or device: a level that sinks with time. The subject is
-- a hash, because what strangers type into the door may be anything.
create table entry_level (
    kind    text             not null,
    subject bytea            not null,
    level   double precision not null,
    at      timestamptz      not null,
    primary key (kind, subject)
);
create index entry_level_by_age on entry_level (at);
