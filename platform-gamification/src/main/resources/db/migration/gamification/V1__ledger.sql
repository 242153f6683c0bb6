-- Whom recognition is about. The ledger knows a person by this identifier alone: once a member is erased nobody can tell
-- whose it was, and the ledger still adds up.
create table participant (
    id           uuid primary key,
    member       uuid unique references member,
    organisation uuid references organisation,
    board        text    not null default 'MEMBERS' check (board in ('MEMBERS', 'ADVISORS', 'NONE')),
    visibility   text    not null default 'NAMED' check (visibility in ('NAMED', 'REGION', 'HIDDEN')),
    paused       boolean not null default false
);

-- The calendar year, unless an administrator says otherwise.
create table season (
    code      text primary key check (code ~ '^[0-9A-Za-z-]{1,20}$'),
    first_day date not null,
    last_day  date not null check (last_day >= first_day),
    closed_at timestamptz,
    exclude using gist (daterange(first_day, last_day, '[]') with &&)
);

-- What a kind of contribution gives. A version is never changed: the next one follows it.
create table recognition_rule (
    kind       text        not null,
    version    int         not null check (version > 0),
    points     int         not null check (points between 0 and 1000),
    per_day    int         check (per_day between 1 and 1000),
    per_giver  int         check (per_giver between 1 and 1000),
    per_season int         check (per_season between 1 and 1000),
    moment     text        not null check (moment in ('SUBMISSION', 'ACCEPTANCE')),
    audience   text        not null check (audience in ('EVERYBODY', 'MEMBERS', 'ADVISORS')),
    enabled    boolean     not null,
    valid_from timestamptz not null,
    decided_by uuid,
    reason     text        not null check (reason <> ''),
    primary key (kind, version)
);
revoke update, delete, truncate on recognition_rule from ${app_role};

insert into recognition_rule (kind, version, points, per_day, per_giver, per_season, moment, audience, enabled, valid_from, reason)
select kind, 1, points, per_day, per_giver, per_season, 'ACCEPTANCE', audience, true, '-infinity', 'Valores iniciales'
from (values ('PROFILE_COMPLETED', 5, null::int, null::int, 1, 'EVERYBODY'),
             ('PRACTICE_PUBLISHED', 20, null, null, null, 'EVERYBODY'),
             ('PRACTICE_INTERMEDIATE', 40, null, null, null, 'EVERYBODY'),
             ('PRACTICE_ADVANCED', 80, null, null, null, 'EVERYBODY'),
             ('ADVISORY_RECEIVED', 10, null, null, null, 'EVERYBODY'),
             ('ADVISORY_GIVEN', 5, null, null, null, 'EVERYBODY'),
             ('ADVISORY_FRUITFUL', 15, null, null, null, 'EVERYBODY'),
             ('SUPPORT_RECEIVED', 1, 10, 3, null, 'EVERYBODY'),
             ('LESSON_PUBLISHED', 10, null, null, null, 'EVERYBODY'),
             ('EXPERT_COMMENT', 15, null, null, null, 'EVERYBODY'),
             ('REVIEW_DONE', 5, null, null, null, 'EVERYBODY'))
         as rule (kind, points, per_day, per_giver, per_season, audience);

-- What was contributed to is taken one change at a time, in whatever order its news arrive.
create table contribution_subject (
    subject  text primary key check (subject <> ''),
    ended_at timestamptz not null default '-infinity'
);

-- What was taken back of something, maybe before anybody had heard that it was given.
create table contribution_withdrawal (
    subject    text        not null references contribution_subject,
    kind       text        not null,
    occurrence text        not null,
    at         timestamptz not null,
    primary key (subject, kind, occurrence)
);

-- What somebody has contributed, whether it gives points or not.
create table contribution (
    subject     text        not null references contribution_subject,
    kind        text        not null,
    occurrence  text        not null,
    participant uuid        not null references participant,
    giver       uuid references participant check (giver <> participant),
    organisation uuid references organisation,
    season      text        not null references season,
    day         date        not null,
    title       text        not null,
    path        text        not null,
    accepted_at timestamptz not null,
    accepted    boolean     not null,
    rule        int,
    outcome     text        not null
        check (outcome in ('AWARDED', 'NO_RULE', 'OTHERS_ONLY', 'CAPPED_DAY', 'CAPPED_GIVER', 'CAPPED_SEASON')),
    points      int         not null default 0,
    turns       int         not null default 0 check (turns >= 0),
    primary key (subject, kind, occurrence, participant),
    foreign key (kind, rule) references recognition_rule,
    check ((outcome = 'NO_RULE') = (rule is null))
);
create index contribution_of on contribution (participant, season, kind);

-- What gave or took points, for ever. An award holds a place under each cap of its rule; what takes it back does not free
-- the place, and what gives it again needs none.
create table ledger_entry (
    number      bigint generated always as identity primary key,
    participant uuid        not null references participant,
    season      text        not null references season,
    day         date        not null,
    kind        text        not null,
    rule        int,
    subject     text        not null,
    occurrence  text        not null,
    turn        int         not null check (turn > 0),
    points      int         not null check (points <> 0),
    reason      text        not null
        check (reason in ('AWARD', 'REVERSAL', 'RESTORATION', 'RECALCULATION', 'CORRECTION')),
    giver       uuid references participant check (giver <> participant),
    day_place    int,
    day_cap      int check (day_place between 1 and day_cap),
    giver_place  int,
    giver_cap    int check (giver_place between 1 and giver_cap),
    season_place int,
    season_cap   int check (season_place between 1 and season_cap),
    at          timestamptz not null,
    recorded_at timestamptz not null,
    unique (subject, kind, occurrence, participant, turn),
    check (reason in ('RECALCULATION', 'CORRECTION') or (reason = 'REVERSAL') = (points < 0)),
    check ((day_place is null) = (day_cap is null)),
    check ((giver_place is null) = (giver_cap is null)),
    check ((season_place is null) = (season_cap is null))
);
create unique index one_entry_for_each_place_of_a_day
    on ledger_entry (participant, kind, day, day_place) where day_place is not null;
create unique index one_entry_for_each_place_of_a_giver
    on ledger_entry (participant, kind, giver, day, giver_place) where giver_place is not null;
create unique index one_entry_for_each_place_of_a_season
    on ledger_entry (participant, kind, season, season_place) where season_place is not null;
create index ledger_entry_of on ledger_entry (participant, number desc);
revoke update, delete, truncate on ledger_entry from ${app_role};

-- What somebody has in a period: a month ('2026-11'), a season ('2026'), always ('*'). It changes with the ledger, in the
-- same transaction; the version lets whoever copies it tell the newer from the older.
create table score (
    period      text        not null check (period <> ''),
    participant uuid        not null references participant,
    points      int         not null,
    version     bigint      not null,
    changed_at  timestamptz not null,
    primary key (period, participant)
);
create index score_by_points on score (period, points desc, participant);
create index score_changed on score (changed_at);

-- Recognition can be switched off as a whole: it goes on counting, and nothing of it is seen.
create table recognition_switch (
    single     boolean primary key default true check (single),
    shown      boolean not null default true
);
insert into recognition_switch default values;
