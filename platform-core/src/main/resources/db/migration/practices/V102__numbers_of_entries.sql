-- Names an entry in few bytes, so that a search can say in one short answer which ones it has found, be it all of them.
alter table practice_entry
    add column number int generated always as identity;
