-- For the indicators: the catalogue as it is read beside the figures.
create view report_organisations as
select o.id as organisation, o.kind, o.code, o.name, o.province, o.region, r.name as region_name, o.active
from organisation o
left join region r on r.code = o.region;
