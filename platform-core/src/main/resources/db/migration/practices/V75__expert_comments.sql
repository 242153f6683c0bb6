-- Whom a practice has asked for an expert's comment: a member, or somebody else by a link that is theirs alone. What is
-- known of somebody without an account goes when the invitation has come to nothing.
create table practice_expert_invitation (
    id         uuid primary key,
    practice   uuid        not null references practice on delete cascade,
    member     uuid references member,
    name       text check (name <> '' and length(name) <= 120),
    mail       text check (mail <> '' and length(mail) <= 254),
    invited_by uuid        not null references member,
    invited_at timestamptz not null,
    expires_at timestamptz,
    revoked_at timestamptz,
    check (member is null or (name is null and mail is null and expires_at is null)),
    check (member is not null or expires_at is not null)
);
create unique index practice_expert_member_once on practice_expert_invitation (practice, member)
    where revoked_at is null and member is not null;
create unique index practice_expert_mail_once on practice_expert_invitation (practice, mail)
    where revoked_at is null and mail is not null;
create index practice_expert_invitation_by_member on practice_expert_invitation (member);
create index practice_expert_invitation_by_inviter on practice_expert_invitation (invited_by, invited_at);

-- The links that open for it; sending another one ends those before it.
create table practice_expert_link (
    token_hash bytea primary key,
    invitation uuid        not null references practice_expert_invitation on delete cascade,
    issued_at  timestamptz not null
);
create index practice_expert_link_of on practice_expert_link (invitation);

-- What one expert writes about one practice, as it was last saved.
create table practice_expert_comment (
    id           uuid primary key,
    practice     uuid        not null references practice on delete cascade,
    member       uuid references member,
    invitation   uuid unique references practice_expert_invitation on delete cascade,
    content      jsonb       not null,
    revision     int         not null check (revision > 0),
    saved_at     timestamptz not null,
    published_at timestamptz,
    withdrawn_at timestamptz,
    unique (practice, member),
    check ((member is null) <> (invitation is null)),
    check (withdrawn_at is null or published_at is not null)
);
create index practice_expert_comment_by_member on practice_expert_comment (member);

-- What an expert has published, each correction as another edition.
create table practice_expert_edition (
    comment      uuid        not null references practice_expert_comment on delete cascade,
    number       int         not null check (number > 0),
    version_read int         not null check (version_read > 0),
    content      jsonb       not null,
    published_at timestamptz not null,
    primary key (comment, number)
);
