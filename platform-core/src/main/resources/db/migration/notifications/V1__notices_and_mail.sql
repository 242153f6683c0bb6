-- What is said to one member. The parameters are ids and codes, never names: texts are made when they are read, so that
-- a notice about somebody who was erased names nobody.
create table notice (
    id         uuid primary key,
    member     uuid        not null references member on delete cascade,
    kind       text        not null check (kind in ('APPROVAL_WAITS', 'ROLE_CONFIRMATION_WAITS', 'ROLE_NOT_CONFIRMED',
                                                    'MEMBER_ARRIVED', 'WELCOMED', 'ROLE_GRANTED', 'ROLE_REVOKED',
                                                    'COLLEAGUE_JOINED')),
    occurrence text        not null check (occurrence <> ''),
    group_key  text        not null,
    parameters jsonb       not null default '{}',
    link       text        not null check (link like '/%' and link not like '//%'),
    created_at timestamptz not null,
    read_at    timestamptz,
    unique (member, kind, occurrence)
);
create index notice_by_member on notice (member, created_at desc);
create index notice_unread on notice (member) where read_at is null;

-- The queue of mails. A row is claimed by SENDING with a moment until which the claim holds (next_attempt_at).
create table mail_message (
    id              uuid primary key,
    member          uuid        not null references member on delete cascade,
    about           uuid references member on delete cascade,
    kind            text        not null,
    occurrence      text        not null check (occurrence <> ''),
    recipient       text        not null check (recipient !~ '[[:cntrl:]]'),
    subject         text        not null check (subject <> '' and subject !~ '[[:cntrl:]]'),
    text            text,
    html            text,
    unsubscribe     text check (unsubscribe !~ '[[:cntrl:]]'),
    status          text        not null check (status in ('QUEUED', 'SENDING', 'SENT', 'FAILED')),
    attempts        int         not null default 0,
    next_attempt_at timestamptz not null,
    last_error      text,
    created_at      timestamptz not null,
    sent_at         timestamptz,
    unique (member, kind, occurrence),
    check (status not in ('QUEUED', 'SENDING') or text is not null)
);
create index mail_message_waiting on mail_message (next_attempt_at) where status in ('QUEUED', 'SENDING');
create index mail_message_by_creation on mail_message (created_at);
create index mail_message_by_about on mail_message (about);

-- Only what a member chose; what is not here follows the default of its topic.
create table mail_choice (
    member     uuid        not null references member on delete cascade,
    topic      text        not null check (topic in ('APPROVALS', 'ROLE_CONFIRMATIONS', 'ARRIVALS', 'COLLEAGUES')),
    at_once    boolean     not null,
    chosen_at  timestamptz not null,
    primary key (member, topic)
);

create table mail_unsubscription (
    token_hash bytea primary key,
    member     uuid        not null references member on delete cascade,
    topic      text        not null,
    created_at timestamptz not null
);
create index mail_unsubscription_by_member on mail_unsubscription (member);
