-- When somebody stopped taking part: the figures of a day long past must not change when people leave.
alter table member add column left_at timestamptz;

-- For the indicators: who belonged to the community when, and where they work. Nothing that names a person.
create view report_members as
select m.id as member, m.joined_at, m.left_at, m.organisation, o.kind, o.region
from member m
join organisation o on o.id = m.organisation
where m.joined_at is not null;
