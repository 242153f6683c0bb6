-- What members do on walls.
insert into recognition_rule (kind, version, points, per_day, per_giver, per_season, moment, audience, enabled, valid_from, reason)
select kind, 1, points, per_day, null, null, 'ACCEPTANCE', 'EVERYBODY', true, '-infinity', 'Valores iniciales'
from (values ('CHALLENGE_PUBLISHED', 5, null::int),
             ('INITIATIVE_PUBLISHED', 5, null),
             ('INITIATIVE_PROMOTED', 25, null),
             ('CONTRIBUTION_POSTED', 3, 5),
             ('CONTRIBUTION_CHOSEN', 15, null)) as rule (kind, points, per_day);
