-- Accounts of a provider of identities that members come in with. An account has one member, and a member one account of
-- each provider: a mail address that passes on to somebody else does not bring the member along.
create table identity (
    id           uuid primary key,
    issuer       text        not null check (issuer <> ''),
    subject      text        not null check (subject <> '' and length(subject) <= 255),
    member       uuid        not null references member on delete cascade,
    mail         text        not null,
    linked_at    timestamptz not null,
    last_used_at timestamptz not null,
    unique (issuer, subject),
    unique (member, issuer)
);

-- Whoever left for the provider. It is ended by the return, in the same browser, and worth nothing after a while.
create table identity_departure (
    state_hash   bytea primary key check (length(state_hash) = 32),
    browser_hash bytea       not null check (length(browser_hash) = 32),
    nonce        text        not null,
    verifier     text        not null,
    back         text        not null check (length(back) <= 600),
    expires_at   timestamptz not null
);
create index identity_departure_by_expiry on identity_departure (expires_at);
