-- A place under a cap belongs to what somebody contributed, and no longer to the entry that gave the points: when rules are
-- applied to what is past, places are taken and given up as if the rules had always been so. What an entry says of its
-- places stays as it was written, and is sealed with it.
drop index one_entry_for_each_place_of_a_day;
drop index one_entry_for_each_place_of_a_giver;
drop index one_entry_for_each_place_of_a_season;

alter table contribution add day_place int check (day_place > 0);
alter table contribution add giver_place int check (giver_place > 0);
alter table contribution add season_place int check (season_place > 0);

update contribution c
set day_place = p.day_place, giver_place = p.giver_place, season_place = p.season_place
from (select a.subject, a.kind, a.occurrence, a.participant,
             case when r.per_day is not null
                 then row_number() over (partition by a.participant, a.kind, a.day, r.per_day is null order by a.arrival)
             end as day_place,
             case when r.per_giver is not null and a.giver is not null
                 then row_number() over (partition by a.participant, a.kind, a.day, a.giver, r.per_giver is null
                                         order by a.arrival)
             end as giver_place,
             case when r.per_season is not null
                 then row_number() over (partition by a.participant, a.kind, a.season, r.per_season is null
                                         order by a.arrival)
             end as season_place
      from contribution a
      join recognition_rule r on r.kind = a.kind and r.version = a.rule
      where a.outcome = 'AWARDED' and r.points > 0) p
where p.subject = c.subject and p.kind = c.kind and p.occurrence = c.occurrence and p.participant = c.participant
  and coalesce(p.day_place, p.giver_place, p.season_place) is not null;

create unique index one_contribution_for_each_place_of_a_day
    on contribution (participant, kind, day, day_place) where day_place is not null;
create unique index one_contribution_for_each_place_of_a_giver
    on contribution (participant, kind, giver, day, giver_place) where giver_place is not null;
create unique index one_contribution_for_each_place_of_a_season
    on contribution (participant, kind, season, season_place) where season_place is not null;

-- Which entries are of which recalculation, so that whoever has them can read why.
create table recalculation_entry (
    entry         bigint primary key references ledger_entry,
    recalculation uuid not null references recalculation
);
revoke update, delete, truncate on recalculation_entry from ${app_role};

insert into recalculation_entry (entry, recalculation)
select e.number, r.id
from ledger_entry e
cross join lateral (select d.id
                    from recalculation d
                    join recalculation_change h on h.recalculation = d.id
                    where d.season = e.season and d.decided_at <= e.recorded_at and h.subject = e.subject
                      and h.kind = e.kind and h.occurrence = e.occurrence and h.participant = e.participant
                    order by d.decided_at desc
                    limit 1) r
where e.reason = 'RECALCULATION';

-- When something was handed in, and when somebody else accepted it: for the kinds that have both, whichever of them their
-- rule speaks of. What was handed in and does not count yet is a contribution that nobody has accepted.
create table contribution_moment (
    subject     text        not null,
    kind        text        not null,
    occurrence  text        not null,
    participant uuid        not null references participant,
    moment      text        not null check (moment in ('SUBMISSION', 'ACCEPTANCE')),
    first_at    timestamptz not null,
    last_at     timestamptz not null check (last_at >= first_at),
    arrival     bigint      not null default nextval(pg_get_serial_sequence('contribution', 'arrival')),
    primary key (subject, kind, occurrence, participant, moment)
);

-- What is known of those that were accepted before; when they had been handed in is not.
insert into contribution_moment (subject, kind, occurrence, participant, moment, first_at, last_at, arrival)
select c.subject, c.kind, c.occurrence, c.participant, 'ACCEPTANCE',
       least(c.accepted_at, c.day::timestamp at time zone 'America/Lima' + interval '12 hours'), c.accepted_at, c.arrival
from contribution c
left join recognition_rule r on r.kind = c.kind and r.version = c.rule
where c.kind = 'LESSON_PUBLISHED' and coalesce(r.moment, 'ACCEPTANCE') = 'ACCEPTANCE';

do $$
declare
    name text;
begin
    for name in select conname from pg_constraint
                where conrelid = 'contribution'::regclass and contype = 'c'
                  and (pg_get_constraintdef(oid) like '%outcome%') loop
        execute format('alter table contribution drop constraint %I', name);
    end loop;
end $$;
alter table contribution add check (outcome in ('AWARDED', 'NO_RULE', 'OTHERS_ONLY', 'CAPPED_DAY', 'CAPPED_GIVER',
                                                'CAPPED_SEASON', 'NOT_YET'));
alter table contribution add check ((outcome in ('NO_RULE', 'NOT_YET')) = (rule is null));
alter table contribution add check (outcome <> 'NOT_YET' or (not accepted and points = 0));
