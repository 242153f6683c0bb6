-- The average of a team is one of those who appear with their name: from the others of an office one could tell the points of
-- whoever does not.
drop trigger participant_leaves_teams on participant;
create trigger participant_leaves_teams after update of board, visibility, paused on participant
    for each row when ((old.board, old.visibility, old.paused) is distinct from (new.board, new.visibility, new.paused))
    execute function participant_leaves_teams();

insert into team_change (season, organisation)
select c.season, c.organisation
from contribution c
join participant p on p.id = c.participant
where c.organisation is not null and (p.visibility <> 'NAMED' or p.paused)
union
select e.season, e.organisation
from ledger_entry e
join participant p on p.id = e.participant
where e.organisation is not null and (p.visibility <> 'NAMED' or p.paused);
