-- A note belongs to the draft made of its form, be it a practice or a lesson: both have the identity of the form.
alter table draft_note drop constraint draft_note_practice_position_key;
alter table draft_note alter column practice drop not null;
alter table draft_note add unique (upload, position);
-- The form of a lesson goes with its author, and its notes with it.
alter table draft_note drop constraint draft_note_upload_fkey;
alter table draft_note add foreign key (upload) references form_upload on delete cascade;
