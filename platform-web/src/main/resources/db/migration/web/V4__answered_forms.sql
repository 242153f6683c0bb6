-- A form of a page is answered by leading on to another one: where to is part of the answer.
alter table answered_request add column location text;
