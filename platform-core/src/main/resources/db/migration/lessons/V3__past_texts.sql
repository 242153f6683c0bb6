-- What a part said before somebody else or some other day changed it, as for practices.
create table lesson_section_past (
    lesson   uuid        not null references lesson on delete cascade,
    section  text        not null,
    revision int         not null,
    content  jsonb       not null,
    saved_by uuid        not null references member,
    saved_at timestamptz not null,
    primary key (lesson, section, revision)
);
