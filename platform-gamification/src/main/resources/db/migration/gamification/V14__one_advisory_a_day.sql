-- An advisory is registered by whoever gave it, and nobody confirms it: of the same two people one a day gives points.
insert into recognition_rule (kind, version, points, per_day, per_giver, per_season, moment, audience, enabled, valid_from, reason)
select kind, version + 1, points, per_day, 1, per_season, moment, audience, enabled, greatest(valid_from, now()),
       'Una asesoría al día con la misma persona'
from (select distinct on (kind) * from recognition_rule
      where kind in ('ADVISORY_RECEIVED', 'ADVISORY_GIVEN')
      order by kind, version desc) latest
where per_giver is null;
