-- A mail address says where somebody works, not that they work anywhere else: a trusted domain belongs to one
-- organisation. Those without one were trusted before and let nobody in until somebody says whose they are.
alter table trusted_domain
    add column organisation uuid references organisation,
    add column whole_region boolean not null default false,
    add check (organisation is not null or not whole_region);
create index trusted_domain_by_organisation on trusted_domain (organisation);
