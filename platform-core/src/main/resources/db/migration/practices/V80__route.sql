-- The holder asks for the next stage; one question at a time, closed by an answer or by taking it back.
create table practice_request (
    id        uuid primary key,
    practice  uuid        not null references practice,
    stage     text        not null check (stage in ('INTERMEDIATE', 'ADVANCED')),
    words     text        not null check (length(words) <= 2000),
    asked_by  uuid        not null references member,
    asked_at  timestamptz not null,
    outcome   text check (outcome in ('APPROVED', 'NOT_YET', 'WITHDRAWN', 'STEPPED_BACK')),
    closed_at timestamptz,
    check ((outcome is null) = (closed_at is null))
);
create unique index practice_request_open on practice_request (practice) where outcome is null;
create index practice_request_of on practice_request (practice, asked_at);

-- What was decided on the route, one step at a time, for ever.
create table practice_decision (
    id         uuid primary key,
    practice   uuid        not null references practice,
    version    int         not null,
    outcome    text        not null check (outcome in ('APPROVED', 'NOT_YET', 'STEPPED_BACK')),
    from_stage text        not null,
    to_stage   text        not null,
    reason     text        not null check (reason <> '' and length(reason) <= 2000),
    missing    text check (missing <> '' and length(missing) <= 2000),
    request    uuid references practice_request,
    decided_by uuid        not null references member,
    decided_at timestamptz not null,
    foreign key (practice, version) references practice_version,
    check ((outcome = 'NOT_YET') = (missing is not null)),
    check (outcome = 'STEPPED_BACK' or request is not null),
    check (case
               when outcome = 'STEPPED_BACK'
               then (from_stage, to_stage) in (('INTERMEDIATE', 'INITIAL'), ('ADVANCED', 'INTERMEDIATE'))
               else (from_stage, to_stage) in (('INITIAL', 'INTERMEDIATE'), ('INTERMEDIATE', 'ADVANCED'))
           end)
);
create index practice_decision_of on practice_decision (practice, decided_at);
create unique index practice_decision_answers on practice_decision (request) where outcome <> 'STEPPED_BACK';

create table practice_review (
    id          uuid primary key,
    practice    uuid        not null references practice,
    version     int         not null,
    level       text        not null check (level in ('TERRITORIAL', 'NATIONAL')),
    reviewer    uuid        not null references member,
    reviewed_at timestamptz not null,
    foreign key (practice, version) references practice_version
);
create index practice_review_of on practice_review (practice, reviewed_at);

create table practice_verdict (
    review      uuid    not null references practice_review,
    criterion   text    not null check (criterion in ('REPLICABLE', 'IMPACT', 'VERIFIABLE', 'SUSTAINABLE')),
    met         boolean not null,
    reason      text    not null check (reason <> '' and length(reason) <= 2000),
    improvement text    not null check (length(improvement) <= 2000),
    primary key (review, criterion),
    check (met or improvement <> '')
);

-- Advice that was held, as whoever gave it or the module that knows it has told. The origin names what was told.
create table practice_advisory (
    id              uuid primary key,
    practice        uuid        not null references practice,
    kind            text        not null check (kind in ('PERSONALISED', 'TRANSFER')),
    origin          text        not null unique,
    advisor         uuid        not null references member,
    held_on         date        not null,
    minutes         text        not null check (length(minutes) <= 4000),
    file            uuid,
    recommendations text        not null check (length(recommendations) <= 4000),
    recorded_at     timestamptz not null
);
create index practice_advisory_of on practice_advisory (practice, held_on);

-- What a team has promised (compromiso), until it has kept it.
create table practice_commitment (
    origin    text primary key check (origin <> ''),
    practice  uuid        not null references practice,
    what      text        not null check (what <> '' and length(what) <= 300),
    due       date        not null,
    opened_at timestamptz not null,
    closed_at timestamptz
);
create index practice_commitment_of on practice_commitment (practice, due);

-- From when the time in force is counted: the last publication or renewal that counts.
alter table practice
    add column in_force_since timestamptz,
    add column classification text not null default 'DOCUMENTING'
        check (classification in ('GOOD', 'PROMISING', 'DOCUMENTING'));
update practice p
set in_force_since = (select max(v.published_at)
                      from practice_version v
                      where v.practice = p.id and v.published_at < p.in_force_until)
where p.stage is not null;
alter table practice
    add constraint practice_in_force_since check ((stage is null) = (in_force_since is null));

create table practice_renewal (
    practice   uuid        not null references practice,
    renewed_at timestamptz not null,
    renewed_by uuid        not null references member,
    words      text        not null check (words <> '' and length(words) <= 2000),
    until      timestamptz not null,
    primary key (practice, renewed_at)
);

-- What a team has been told about a time in force that ends: 60 and 15 days before, and when it has ended (0).
create table practice_reminder (
    practice uuid        not null references practice,
    until    timestamptz not null,
    days     int         not null check (days in (60, 15, 0)),
    told_at  timestamptz not null,
    primary key (practice, until, days)
);

-- What was said stays said: the application can add to it and read it, nothing else.
revoke update, delete, truncate
    on practice_decision, practice_review, practice_verdict, practice_advisory, practice_renewal
    from ${app_role};
