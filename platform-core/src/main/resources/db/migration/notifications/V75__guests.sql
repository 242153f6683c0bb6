-- People without an account get mail too: the link by which they do what they were asked for.
alter table mail_message alter column member drop not null;
create unique index mail_message_guest_once on mail_message (recipient, kind, occurrence) where member is null;

-- The topics are named in the code; here only their form is checked.
alter table mail_choice
    drop constraint mail_choice_topic_check,
    add constraint mail_choice_topic_check check (topic ~ '^[A-Z]+(_[A-Z]+)*$');
