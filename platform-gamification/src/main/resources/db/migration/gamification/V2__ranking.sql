-- A participant carries a version that grows with every change of what the boards show of it: its scores, its board, its
-- place, its choices. Who changes it holds its row until the end, so that the greater version is always the later state,
-- and whoever copies a state can tell the newer one. The transaction of the last change tells what has been copied since:
-- what began before the oldest one still running is complete, which no clock could say.
alter table participant add column version bigint not null default 1;
alter table participant add column changed_in bigint not null default (pg_current_xact_id()::text::bigint);
create index participant_changed on participant (changed_in);

create function participant_changes() returns trigger language plpgsql as $$
begin
    new.version := old.version + 1;
    new.changed_in := pg_current_xact_id()::text::bigint;
    return new;
end $$;
create trigger participant_changes before update on participant
    for each row execute function participant_changes();

create function score_changes() returns trigger language plpgsql as $$
begin
    update participant set version = version where id in (select participant from changed);
    return null;
end $$;
create trigger score_is_new after insert on score
    referencing new table as changed for each statement execute function score_changes();
create trigger score_changes after update on score
    referencing new table as changed for each statement execute function score_changes();
create trigger score_goes after delete on score
    referencing old table as changed for each statement execute function score_changes();

create index score_of on score (participant);
create index score_newest on score (period, changed_at desc);

-- What an organisation has in a season: the average, in hundredths of a point, of those who contributed for it. Who works
-- there now does not matter, but where somebody worked when the contribution arose.
create table team_score (
    season       text        not null references season,
    organisation uuid        not null references organisation on delete cascade,
    average      int         not null,
    active       int         not null,
    version      bigint      not null default 1,
    changed_at   timestamptz not null,
    changed_in   bigint      not null default (pg_current_xact_id()::text::bigint),
    primary key (season, organisation)
);
create index team_score_changed on team_score (changed_in);
create index contribution_for on contribution (organisation, season) where accepted;

-- Whose average has to be worked out anew. A list that only grows makes nobody who contributes wait for a colleague.
create table team_change (
    number       bigint generated always as identity primary key,
    season       text not null,
    organisation uuid not null
);

create function contribution_changes() returns trigger language plpgsql as $$
begin
    insert into team_change (season, organisation)
    select distinct season, organisation from changed where organisation is not null;
    return null;
end $$;
create trigger contribution_is_new after insert on contribution
    referencing new table as changed for each statement execute function contribution_changes();
create trigger contribution_changes after update on contribution
    referencing new table as changed for each statement execute function contribution_changes();

create function participant_leaves_teams() returns trigger language plpgsql as $$
begin
    insert into team_change (season, organisation)
    select distinct season, organisation from contribution where participant = new.id and organisation is not null;
    return null;
end $$;
create trigger participant_leaves_teams after update of board on participant
    for each row when (old.board is distinct from new.board) execute function participant_leaves_teams();

-- In which region the boards believe an organisation to be. The catalogue tells nobody when that changes.
create table ranking_place (
    organisation uuid primary key references organisation on delete cascade,
    region       text,
    macro_region text
);

-- Tells the boards of this database from those that another one may keep in the same Redis.
create table ranking_name (
    sole   boolean primary key default true check (sole),
    name   uuid    not null default gen_random_uuid()
);

-- Who is on a board, with what and where.
create view ranked_member as
select p.board, s.period, p.id, s.points, r.macro_region, o.region, o.id as organisation
from score s
join participant p on p.id = s.participant
left join organisation o on o.id = p.organisation
left join region r on r.code = o.region
where p.board <> 'NONE' and p.visibility <> 'HIDDEN' and not p.paused and p.member is not null and s.points > 0;

create view ranked_team as
select 'TEAMS' as board, t.season as period, t.organisation as id, t.average as points, r.macro_region, o.region,
       o.id as organisation
from team_score t
join organisation o on o.id = t.organisation
left join region r on r.code = o.region
where t.active >= 5 and t.average > 0;
