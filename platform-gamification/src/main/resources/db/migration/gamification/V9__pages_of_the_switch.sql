-- Every page says in its footer where the insignias are, unless recognition is hidden: pages that are kept ready are
-- written anew when that changes.
create constraint trigger changes_pages after update on recognition_switch
    deferrable initially deferred for each row execute function catalogue_changed();
