-- What members do on walls. Whoever chooses the best contribution values it: of the same person five a season give points.
insert into recognition_rule (kind, version, points, per_day, per_pair, moment, audience, enabled, valid_from, reason)
select kind, 1, points, per_day, per_pair, 'ACCEPTANCE', 'EVERYBODY', true, '-infinity', 'Valores iniciales'
from (values ('CHALLENGE_PUBLISHED', 5, null::int, null::int),
             ('INITIATIVE_PUBLISHED', 5, null, null),
             ('INITIATIVE_PROMOTED', 25, null, null),
             ('CONTRIBUTION_POSTED', 3, 5, null),
             ('CONTRIBUTION_CHOSEN', 15, null, 5)) as rule (kind, points, per_day, per_pair);
