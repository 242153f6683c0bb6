-- What one person gives another falls to nothing: so often in a season the same person's gifts give points, whoever they are.
-- A place is taken and given up as those under the other caps are; the ledger, which is sealed, says nothing of it.
alter table recognition_rule add per_pair int check (per_pair between 1 and 1000);
alter table rule_draft_line add per_pair int check (per_pair > 0);
alter table contribution add pair_place int check (pair_place > 0);
create unique index one_contribution_for_each_place_of_a_pair
    on contribution (participant, kind, giver, season, pair_place) where pair_place is not null;

do $$
declare
    name text;
begin
    for name in select conname from pg_constraint
                where conrelid = 'contribution'::regclass and contype = 'c'
                  and pg_get_constraintdef(oid) like '%CAPPED_SEASON%' loop
        execute format('alter table contribution drop constraint %I', name);
    end loop;
end $$;
alter table contribution add check (outcome in ('AWARDED', 'NO_RULE', 'OTHERS_ONLY', 'CAPPED_DAY', 'CAPPED_GIVER',
                                                'CAPPED_SEASON', 'CAPPED_PAIR', 'NOT_YET'));

-- A promise is written down and confirmed by the same advisor: of the same person three a day give points. Nobody was told of
-- one before, so that the first version holds from the beginning as those of the other kinds do.
insert into recognition_rule (kind, version, points, per_giver, per_pair, moment, audience, enabled, valid_from, reason)
values ('COMMITMENT_KEPT', 1, 5, 3, 12, 'ACCEPTANCE', 'EVERYBODY', true, '-infinity', 'Valores iniciales');

insert into recognition_rule (kind, version, points, per_day, per_giver, per_season, per_pair, moment, audience, enabled,
                              valid_from, reason)
select kind, version + 1, points, per_day, per_giver, per_season, case kind when 'SUPPORT_RECEIVED' then 20 else 12 end,
       moment, audience, enabled, greatest(valid_from, now()), 'Lo que da una misma persona tiene un máximo por temporada'
from (select distinct on (kind) * from recognition_rule
      where kind in ('SUPPORT_RECEIVED', 'ADVISORY_RECEIVED', 'ADVISORY_GIVEN')
      order by kind, version desc) latest;
