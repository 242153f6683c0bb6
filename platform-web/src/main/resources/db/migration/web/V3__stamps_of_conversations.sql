-- The page of a practice shows what is said about it, which neither of the two modules can know; see V88 of practices.
create constraint trigger changes_pages after insert or update or delete on conversation
    deferrable initially deferred for each row execute function practice_changed('subject');
create constraint trigger changes_pages after insert or update or delete on conversation_comment
    deferrable initially deferred for each row execute function practice_changed('subject');
