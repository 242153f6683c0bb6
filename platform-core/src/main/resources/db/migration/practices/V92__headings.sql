-- Where thousands have a word, those come first that have it in their title; this is read without unpacking the rest.
alter table practice_entry
    add column heading tsvector not null generated always as (to_tsvector('es', in_spanish(title))) stored;
