-- By which version of what the standings take somebody has reached theirs: undoing it takes back only what it gave.
alter table standing_reached add column ladder int references standing_ladder;
update standing_reached r
set ladder = coalesce((select max(l.version) from standing_ladder l where l.decided_at <= r.reached_at), 1);

-- A version that takes another one back says so.
alter table standing_ladder add column undoes int references standing_ladder check (undoes < version);

-- How many would rise and fall among places; before there were only those whose points would change, who stay beside.
alter table rule_trial add column places_up int, add column places_down int, add column places_same int;
