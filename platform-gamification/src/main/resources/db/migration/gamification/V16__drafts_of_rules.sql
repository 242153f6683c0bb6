-- Rules somebody thinks about (borrador), kept until they are applied or discarded. Only the kinds that would change are kept.
create table rule_draft (
    id            uuid primary key,
    name          text        not null check (length(name) between 1 and 80),
    season        text        not null references season,
    revision      int         not null default 1,
    written_by    uuid        not null,
    written_at    timestamptz not null,
    changed_by    uuid        not null,
    changed_at    timestamptz not null,
    outcome       text check (outcome in ('APPLIED', 'DISCARDED')),
    decided_by    uuid,
    decided_at    timestamptz,
    reason        text check (length(reason) between 1 and 500),
    applied_from  timestamptz,
    recalculation uuid references recalculation,
    check ((outcome is null) = (decided_by is null)),
    check ((outcome is null) = (decided_at is null)),
    check ((outcome is null) = (reason is null)),
    check (coalesce(outcome = 'APPLIED', false) = (applied_from is not null)),
    check (recalculation is null or outcome = 'APPLIED')
);
create index rule_draft_open on rule_draft (changed_at) where outcome is null;
revoke update, delete, truncate on rule_draft from ${app_role};
grant update (name, season, revision, changed_by, changed_at, outcome, decided_by, decided_at, reason, applied_from, recalculation)
    on rule_draft to ${app_role};

create table rule_draft_line (
    draft      uuid    not null references rule_draft,
    kind       text    not null,
    points     int     not null check (points >= 0),
    per_day    int check (per_day > 0),
    per_giver  int check (per_giver > 0),
    per_season int check (per_season > 0),
    moment     text    not null check (moment in ('SUBMISSION', 'ACCEPTANCE')),
    audience   text    not null check (audience in ('EVERYBODY', 'MEMBERS', 'ADVISORS')),
    enabled    boolean not null,
    primary key (draft, kind)
);
revoke truncate on rule_draft_line from ${app_role};

-- What was tried out (simulación): the fingerprint of the whole set of rules with its season, the versions of the rules as
-- they stood just then, and what came of it. Only what was tried out is applied to what is past.
create table rule_trial (
    id               uuid primary key,
    season           text        not null references season,
    fingerprint      text        not null,
    basis            text        not null,
    draft            uuid references rule_draft,
    tried_by         uuid        not null,
    tried_at         timestamptz not null,
    contributions    int         not null,
    rising           int         not null,
    falling          int         not null,
    standing_changes int         not null,
    points_before    bigint      not null,
    points_after     bigint      not null,
    top_before       int         not null,
    top_after        int         not null
);
create index rule_trial_of on rule_trial (fingerprint, tried_at desc);
create index rule_trial_of_draft on rule_trial (draft, tried_at desc) where draft is not null;
revoke update, delete, truncate on rule_trial from ${app_role};

alter table recalculation add trial uuid references rule_trial;
