-- A promise is written down and confirmed by the same advisor: of the same person three a day give points. Nobody was told of
-- one before, so that the first version holds from the beginning as those of the other kinds do.
insert into recognition_rule (kind, version, points, per_giver, moment, audience, enabled, valid_from, reason)
values ('COMMITMENT_KEPT', 1, 5, 3, 'ACCEPTANCE', 'EVERYBODY', true, '-infinity', 'Valores iniciales');
