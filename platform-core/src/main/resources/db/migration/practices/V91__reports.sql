-- For the indicators: what is published, and whose it is.
create view report_practices as
select p.id as practice, p.code, p.stage, p.published_at, p.in_force_until
from practice p
where p.stage is not null;

create view report_practice_credits as
select o.practice, o.organisation, o.leads
from practice_organisation o
join practice p on p.id = o.practice
where p.stage is not null;
