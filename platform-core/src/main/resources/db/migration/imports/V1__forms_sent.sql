-- Filled-in forms as they were sent, also those that could not be read; the draft made of one has the same id.
create table form_upload (
    id         uuid primary key,
    sent_by    uuid        not null references member,
    sent_at    timestamptz not null,
    name       text        not null check (name <> ''),
    subject    text        not null check (subject in ('PRACTICE', 'LESSON')),
    file       uuid        not null,
    hash       text        not null check (hash ~ '^[0-9a-f]{64}$'),
    refusal    text check (refusal ~ '^[A-Z_]+$'),
    practice   uuid unique references practice,
    lesson     uuid unique references lesson,
    drafted_at timestamptz,
    sections   text[]      not null default '{}',
    check ((drafted_at is null) = (coalesce(practice, lesson) is null)),
    check (practice is null or subject = 'PRACTICE'),
    check (lesson is null or subject = 'LESSON'),
    check (drafted_at is null or refusal is null)
);
create index form_upload_waiting on form_upload (sent_by) where drafted_at is null;

-- What of a form found no place in the sheet, until its team has dealt with it.
create table draft_note (
    id           uuid primary key,
    practice     uuid not null references practice,
    upload       uuid not null references form_upload,
    position     int  not null,
    label        text not null,
    text         text not null,
    dismissed_by uuid references member,
    dismissed_at timestamptz,
    check ((dismissed_by is null) = (dismissed_at is null)),
    unique (practice, position)
);
