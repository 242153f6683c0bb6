-- The photo a member chose; it goes with its file.
alter table member
    add column photo uuid references stored_file on delete set null;
create index member_by_photo on member (photo) where photo is not null;
