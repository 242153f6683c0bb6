-- Who is seen is said once. On the boards is whoever belongs on one, does not hide and takes no pause; by name is whoever
-- chose it and takes no pause.
alter table participant
    add column seen boolean not null generated always as
        (member is not null and board <> 'NONE' and visibility <> 'HIDDEN' and not paused) stored,
    add column named boolean not null generated always as
        (member is not null and visibility = 'NAMED' and not paused) stored;

create or replace view ranked_member as
select p.board, s.period, p.id, s.points, r.macro_region, o.region, case when p.named then o.id end as organisation
from score s
join participant p on p.id = s.participant
left join organisation o on o.id = p.organisation
left join region r on r.code = o.region
where p.seen and s.points > 0;

drop trigger participant_leaves_teams on participant;
create trigger participant_leaves_teams after update on participant
    for each row when ((old.seen, old.named) is distinct from (new.seen, new.named))
    execute function participant_leaves_teams();
