-- Files people have sent. The bytes are in the store, written before these rows: without a row nobody finds them.
create table stored_file (
    id          uuid primary key,
    kind        text        not null check (kind ~ '^[a-z][a-z-]{1,39}$'),
    owner       uuid        not null,
    uploaded_by uuid        not null,
    name        text        not null check (name <> '' and length(name) <= 120),
    type        text        not null check (type in ('JPEG', 'PNG', 'PDF', 'DOCX', 'XLSX', 'PPTX', 'CSV', 'TEXT')),
    width       int         check (width > 0),
    height      int         check (height > 0),
    created_at  timestamptz not null,
    removed_at  timestamptz,
    check ((width is null) = (type not in ('JPEG', 'PNG'))),
    check ((height is null) = (width is null))
);
create index stored_file_by_owner on stored_file (kind, owner) where removed_at is null;
create index stored_file_removed on stored_file (removed_at) where removed_at is not null;

-- The file itself is variant 0; the others are smaller images of it, known by their width.
create table stored_blob (
    file    uuid   not null references stored_file on delete cascade,
    variant int    not null check (variant >= 0),
    size    bigint not null check (size > 0),
    sha256  bytea  not null check (length(sha256) = 32),
    primary key (file, variant)
);
