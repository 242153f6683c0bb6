-- Whoever copies everybody onto the boards reads those of one organisation after each other.
create index participant_by_organisation
    on participant (coalesce(organisation, '00000000-0000-0000-0000-000000000000'), id);
