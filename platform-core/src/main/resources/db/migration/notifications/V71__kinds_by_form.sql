-- The kinds of notice are an enum of this module alone; each feature adds its own without touching this table again.
alter table notice
    drop constraint notice_kind_check,
    add constraint notice_kind_check check (kind ~ '^[A-Z][A-Z_]{2,59}$');
