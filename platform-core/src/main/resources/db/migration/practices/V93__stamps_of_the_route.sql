-- What a page shows of the route and of experts counts its stamp on as well, see V88.
create constraint trigger changes_pages after insert or update or delete on practice_request
    deferrable initially deferred for each row execute function practice_changed('practice');
create constraint trigger changes_pages after insert or update or delete on practice_decision
    deferrable initially deferred for each row execute function practice_changed('practice');
create constraint trigger changes_pages after insert or update or delete on practice_review
    deferrable initially deferred for each row execute function practice_changed('practice');
create constraint trigger changes_pages after insert or update or delete on practice_advisory
    deferrable initially deferred for each row execute function practice_changed('practice');
create constraint trigger changes_pages after insert or update or delete on practice_commitment
    deferrable initially deferred for each row execute function practice_changed('practice');
create constraint trigger changes_pages after insert or update or delete on practice_renewal
    deferrable initially deferred for each row execute function practice_changed('practice');
create constraint trigger changes_pages after insert or update or delete on practice_expert_comment
    deferrable initially deferred for each row execute function practice_changed('practice');
create constraint trigger changes_pages after insert or update or delete on practice_expert_edition
    deferrable initially deferred for each row execute function catalogue_changed();
