-- The keys credentials are signed with. One signs; those before it only verify what they signed, and have no private part
-- any more. The private part is sealed with the platform's own secret.
create table signing_key (
    id               text        primary key check (id ~ '^[A-Za-z0-9_-]{43}$'),
    public_key       text        not null,
    private_key      bytea,
    made_at          timestamptz not null,
    retired_at       timestamptz,
    compromised_from timestamptz,
    check ((private_key is null) = (retired_at is not null)),
    check (compromised_from is null or retired_at is not null)
);
create unique index one_key_signs on signing_key ((true)) where retired_at is null;
revoke update, delete, truncate on signing_key from ${app_role};
grant update (private_key, retired_at, compromised_from) on signing_key to ${app_role};

-- An insignia its owner has taken out of the platform. Its place in the list of those revoked is drawn by lot, so that
-- nobody reads from it who was given what one after the other. Owner and salt go when the owner is erased.
create table credential (
    award    uuid        primary key references badge_award,
    member   uuid        references member,
    list     int         not null check (list > 0),
    position int         not null check (position between 0 and 131071),
    salt     text,
    named    boolean     not null default false,
    taken_at timestamptz not null,
    unique (list, position),
    check ((member is null) = (salt is null)),
    check (member is not null or not named)
);
create index credential_of on credential (member);
revoke update, delete, truncate on credential from ${app_role};
grant update (member, salt, named) on credential to ${app_role};

-- What was signed, known by its hash: of a key that came into wrong hands only what stands here from before is genuine.
create table credential_signed (
    hash      text        primary key check (hash ~ '^[0-9a-f]{64}$'),
    award     uuid        not null references credential,
    key       text        not null references signing_key,
    signed_at timestamptz not null
);
create index credential_signed_of on credential_signed (award);
revoke update, delete, truncate on credential_signed from ${app_role};
