-- When the drafts of a table were made, and which of them were published with it: undoing asks what happened since.
alter table practice_batch add column applied_at timestamptz;
update practice_batch set applied_at = changed_at where state = 'APPLIED';
alter table practice_batch_row add column published boolean not null default false;
