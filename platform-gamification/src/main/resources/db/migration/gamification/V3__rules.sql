-- When a version was decided on; it may be in force from a later day.
alter table recognition_rule add decided_at timestamptz not null default now();

-- In which order contributions came in. They took their places under the caps in this order, and are replayed in it.
alter table contribution add arrival bigint generated always as identity;
create index contribution_in_order on contribution (season, arrival);

-- Rules applied to a season after the fact. What each contribution got or lost by it stands beside it.
create table recalculation (
    id          uuid primary key,
    season      text        not null references season,
    reason      text        not null check (reason <> ''),
    decided_by  uuid        not null,
    decided_at  timestamptz not null,
    until       bigint      not null,
    reached     bigint      not null default 0,
    finished_at timestamptz
);
create unique index one_recalculation_at_a_time on recalculation ((true)) where finished_at is null;

create table recalculation_rule (
    recalculation uuid not null references recalculation,
    kind          text not null,
    rule          int  not null,
    primary key (recalculation, kind),
    foreign key (kind, rule) references recognition_rule
);

create table recalculation_change (
    recalculation uuid not null references recalculation,
    subject       text not null,
    kind          text not null,
    occurrence    text not null,
    participant   uuid not null references participant,
    change        int  not null check (change <> 0),
    primary key (recalculation, subject, kind, occurrence, participant)
);
revoke update, delete, truncate on recalculation_rule, recalculation_change from ${app_role};
