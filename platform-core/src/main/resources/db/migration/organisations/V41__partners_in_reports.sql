-- Since when and until when: the figures of a past day stay what they were.
alter table organisation
    add column registered_at timestamptz not null default now(),
    add column closed_at     timestamptz;
update organisation set closed_at = now() where not active;

create view report_partners as
select organisation as partner, o.name, p.type, o.registered_at, o.closed_at
from partner p
join organisation o on o.id = p.organisation;
