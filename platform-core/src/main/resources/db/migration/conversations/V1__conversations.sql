-- What members say to each other about something another module owns. The counts are kept here so that a page that
-- everybody reads does not count; the region is the one that decides who moderates.
create table conversation (
    kind     text not null check (kind ~ '^[a-z][a-z-]{1,39}$'),
    subject  uuid not null,
    region   text references region,
    supports int  not null default 0 check (supports >= 0),
    comments int  not null default 0 check (comments >= 0),
    primary key (kind, subject)
);

create table conversation_support (
    kind     text        not null,
    subject  uuid        not null,
    member   uuid        not null references member,
    given_at timestamptz not null,
    primary key (kind, subject, member)
);
create index conversation_support_by_member on conversation_support (member);

create table conversation_follow (
    kind    text        not null,
    subject uuid        not null,
    member  uuid        not null references member,
    since   timestamptz not null,
    primary key (kind, subject, member)
);
create index conversation_follow_by_member on conversation_follow (member, since desc);

-- Members are named in a text by their ids, see Wording: their names are those of the day it is read.
create table conversation_comment (
    id         uuid primary key,
    version    int         not null,
    kind       text        not null,
    subject    uuid        not null,
    parent     uuid references conversation_comment,
    author     uuid        not null references member,
    wording    text check (wording <> '' and length(wording) <= 4000),
    state      text        not null check (state in ('SHOWN', 'HIDDEN', 'REMOVED')),
    written_at timestamptz not null,
    edited_at  timestamptz,
    check ((state = 'REMOVED') = (wording is null))
);
create index conversation_comment_roots on conversation_comment (kind, subject, written_at desc, id desc)
    where parent is null;
create index conversation_comment_replies on conversation_comment (parent, written_at, id) where parent is not null;
create index conversation_comment_by_author on conversation_comment (author, written_at desc);

create table conversation_mention (
    comment uuid not null references conversation_comment on delete cascade,
    member  uuid not null references member,
    primary key (comment, member)
);

-- Each with the words as they stood: what is changed afterwards must not decide what was reported.
create table conversation_report (
    id          uuid primary key,
    comment     uuid        not null references conversation_comment,
    reporter    uuid        not null references member,
    reason      text        not null check (reason in ('OFFENCE', 'PERSONAL_DATA', 'FALSEHOOD', 'ADVERTISING', 'OTHER')),
    note        text check (note <> '' and length(note) <= 500),
    wording     text,
    reported_at timestamptz not null,
    closed_at   timestamptz,
    unique (comment, reporter)
);
create index conversation_report_open on conversation_report (comment) where closed_at is null;
create index conversation_report_by_reporter on conversation_report (reporter);

create table conversation_decision (
    id         uuid primary key,
    comment    uuid        not null references conversation_comment,
    verdict    text        not null check (verdict in ('KEPT', 'HIDDEN', 'RESTORED', 'UPHELD')),
    reason     text        not null check (reason <> '' and length(reason) <= 500),
    decided_by uuid        not null references member,
    decided_at timestamptz not null
);
create index conversation_decision_of on conversation_decision (comment, decided_at desc);
revoke update, delete on conversation_decision from ${app_role};

-- What an author answers to a decision that hides: once for each.
create table conversation_appeal (
    decision  uuid primary key references conversation_decision,
    comment   uuid        not null references conversation_comment,
    text      text        not null check (text <> '' and length(text) <= 1000),
    made_at   timestamptz not null,
    closed_at timestamptz
);
create index conversation_appeal_open on conversation_appeal (comment) where closed_at is null;
