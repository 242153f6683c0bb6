-- What the line of an entry says, by the seal it went into: those of the second form also say which organisation a
-- correction counts for. What was sealed before stays as it was sealed, and so does what a node of before seals still.
alter table ledger_seal add form int not null default 1 check (form in (1, 2));
