-- Whoever appears without a name appears in the region and the country, and not among the few of their own office, where
-- everybody would know who it is.
create or replace view ranked_member as
select p.board, s.period, p.id, s.points, r.macro_region, o.region,
       case when p.visibility = 'NAMED' then o.id end as organisation
from score s
join participant p on p.id = s.participant
left join organisation o on o.id = p.organisation
left join region r on r.code = o.region
where p.board <> 'NONE' and p.visibility <> 'HIDDEN' and not p.paused and p.member is not null and s.points > 0;
