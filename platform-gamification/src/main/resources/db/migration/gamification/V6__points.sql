-- A correction by hand (corrección): one national administrator proposes it, another decides. It is never about either
-- of them. Who it is about is forgotten once they are erased; the participant stays, whom nobody knows then.
create table points_correction (
    id          uuid primary key,
    member      uuid references member,
    participant uuid        not null references participant,
    season      text        not null references season,
    points      int         not null check (points <> 0 and points between -10000 and 10000),
    reason      text        not null check (length(reason) <= 500),
    proposed_by uuid        not null references member check (proposed_by <> member),
    proposed_at timestamptz not null,
    outcome     text check (outcome in ('APPROVED', 'DECLINED', 'WITHDRAWN')),
    decided_by  uuid references member check (decided_by <> member),
    decided_at  timestamptz,
    answer      text check (length(answer) <= 500),
    check ((outcome is null) = (decided_by is null)),
    check ((outcome is null) = (decided_at is null)),
    check ((outcome = 'WITHDRAWN') = (decided_by = proposed_by))
);
create index points_correction_of on points_correction (participant);
create unique index one_correction_at_a_time on points_correction (participant, season) where outcome is null;
revoke update, delete, truncate on points_correction from ${app_role};
grant update (member, reason, outcome, decided_by, decided_at, answer) on points_correction to ${app_role};

-- Nobody writes a correction into the ledger that two people have not decided on.
create function correction_is_approved() returns trigger language plpgsql as $$
begin
    if not exists (select from points_correction c
                   where new.subject = 'correction:' || c.id and c.participant = new.participant
                     and c.season = new.season and c.points = new.points and c.outcome = 'APPROVED') then
        raise exception 'nobody has approved %', new.subject using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger correction_is_approved before insert on ledger_entry
    for each row when (new.reason = 'CORRECTION') execute function correction_is_approved();

-- Somebody asks why something gave what it gave (revisión); whoever administers answers with a reason.
create table points_review (
    id           uuid primary key,
    member       uuid        not null references member,
    contribution uuid        not null,
    words        text        not null check (length(words) between 1 and 1000),
    asked_at     timestamptz not null,
    answered_by  uuid references member check (answered_by <> member),
    answered_at  timestamptz,
    answer       text check (length(answer) between 1 and 500),
    check ((answered_at is null) = (answered_by is null)),
    check ((answered_at is null) = (answer is null))
);
create unique index one_review_at_a_time on points_review (member, contribution) where answered_at is null;
create index points_review_waiting on points_review (asked_at) where answered_at is null;
