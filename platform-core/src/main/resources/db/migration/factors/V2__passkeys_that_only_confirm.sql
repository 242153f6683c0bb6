-- After a new password that is to open alone, a passkey that is the whole second step stays one, and opens nothing by
-- itself until it was shown together with something else.
alter table passkey add column opens boolean not null default true;
