-- The pages of practices show lessons about them and about their themes; see V88 of practices.
create constraint trigger changes_pages after insert or update or delete on lesson_entry
    deferrable initially deferred for each row execute function catalogue_changed();
create constraint trigger changes_pages after insert or update or delete on lesson_practice
    deferrable initially deferred for each row execute function catalogue_changed();
