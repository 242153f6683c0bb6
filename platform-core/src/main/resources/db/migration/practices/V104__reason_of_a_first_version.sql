-- A first version that others published in the name of the holder says where it came from.
alter table practice_version
    drop constraint practice_version_check,
    add constraint practice_version_check check (number = 1 or reason is not null);
