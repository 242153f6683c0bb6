-- To which organisations a practice belonged when it was made of a row, the leading one first: what its team has changed
-- since is not undone. Of what was made before nobody knows.
alter table practice_batch_row add column organisations uuid[];
