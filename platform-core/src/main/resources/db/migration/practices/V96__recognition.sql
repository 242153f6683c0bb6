-- What another organisation has taken over and finished (transferencia), as the module that knows it has told.
create table practice_transfer (
    origin       text primary key check (origin <> ''),
    practice     uuid        not null references practice,
    kind         text        not null check (kind in ('REPLICA', 'SCALE_UP')),
    receiver     uuid        not null references organisation,
    completed_on date        not null,
    recorded_at  timestamptz not null
);
create index practice_transfer_of on practice_transfer (practice);
revoke update, delete, truncate on practice_transfer from ${app_role};
create constraint trigger changes_pages after insert or update or delete on practice_transfer
    deferrable initially deferred for each row execute function practice_changed('practice');

-- What a practice may call itself is found with it: by its reviews, and by how many have taken it over once it is advanced.
alter table practice_entry
    add column classification text not null default 'DOCUMENTING'
        check (classification in ('GOOD', 'PROMISING', 'DOCUMENTING')),
    add column replicas int not null default 0 check (replicas >= 0);
update practice_entry e
set classification = p.classification
from practice p
where p.id = e.practice and p.classification <> 'DOCUMENTING';
