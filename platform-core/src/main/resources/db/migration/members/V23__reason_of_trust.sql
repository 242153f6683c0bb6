-- Why the people of a domain are let in without asking is read beside it.
alter table trusted_domain
    add column reason text not null default '';
