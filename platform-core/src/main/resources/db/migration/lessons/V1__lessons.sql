-- The last number given out in a year; its row is locked while one is given.
create table lesson_number (
    year int primary key,
    last int not null
);

create table lesson (
    id            uuid primary key,
    version       int         not null,
    code          text        not null unique check (code ~ '^LA-[0-9]{4}-[0-9]{4,}$'),
    author        uuid        not null references member,
    organisation  uuid        not null references organisation,
    state         text        not null check (state in ('DRAFT', 'SUBMITTED', 'PUBLISHED')),
    started_at    timestamptz not null,
    authorised_at timestamptz,
    submitted_at  timestamptz,
    published_at  timestamptz,
    discarded_at  timestamptz,
    -- Nothing is reviewed or shown that its author has not authorised to share.
    check (state = 'DRAFT' or authorised_at is not null),
    check ((state = 'SUBMITTED') = (submitted_at is not null)),
    check ((state = 'PUBLISHED') = (published_at is not null)),
    check (discarded_at is null or state = 'DRAFT')
);
create index lesson_by_author on lesson (author);
create index lesson_waiting on lesson (submitted_at) where state = 'SUBMITTED';

create table lesson_section (
    lesson   uuid        not null references lesson on delete cascade,
    section  text        not null check (section in ('EXPERIENCE', 'LEARNING', 'GENERAL', 'SHARING')),
    revision int         not null check (revision > 0),
    content  jsonb       not null,
    saved_by uuid        not null references member,
    saved_at timestamptz not null,
    primary key (lesson, section)
);

create table lesson_practice (
    lesson   uuid not null references lesson on delete cascade,
    practice text not null references practice (code),
    primary key (lesson, practice)
);
create index lesson_by_practice on lesson_practice (practice);

-- What others decided about a lesson, and why.
create table lesson_review (
    id       uuid primary key,
    lesson   uuid        not null references lesson on delete cascade,
    reviewer uuid        not null references member,
    outcome  text        not null check (outcome in ('PUBLISHED', 'RETURNED', 'UNPUBLISHED')),
    reason   text check (reason <> ''),
    at       timestamptz not null,
    check (outcome = 'PUBLISHED' or reason is not null)
);
create index lesson_review_of on lesson_review (lesson, at);

-- What everybody can find: one row for each published lesson, without the person behind it.
create table lesson_entry (
    lesson       uuid primary key references lesson on delete cascade,
    title        text        not null,
    summary      text        not null,
    impact       text        not null,
    themes       text[]      not null,
    region       text,
    year         int         not null,
    published_at timestamptz not null,
    body         text        not null,
    folded       text        not null,
    words        tsvector    not null
);
create index lesson_entry_words on lesson_entry using gin (words);
create index lesson_entry_alike on lesson_entry using gin (folded gin_trgm_ops);
create index lesson_entry_themes on lesson_entry using gin (themes);

create view lesson_as_published as
select l.id                                                                as lesson,
       t.title,
       t.lesson                                                            as summary,
       t.impact,
       array(select jsonb_array_elements_text(t.themes))                   as themes,
       o.region,
       extract(year from l.published_at at time zone 'America/Lima')::int  as year,
       l.published_at,
       left(regexp_replace(
                translate(concat_ws(' ', t.lesson, t.situation, t.effect, t.actions, t.recommendation),
                          chr(2) || chr(3), ''),
                '\s+', ' ', 'g'), 4000)                                    as body,
       fold(concat_ws(' ', t.title, t.lesson, t.situation))                as folded,
       setweight(to_tsvector('es', in_spanish(concat_ws(' ', l.code, t.title))), 'A')
           || setweight(to_tsvector('es', in_spanish(concat_ws(' ', t.lesson, t.recommendation))), 'B')
           || setweight(to_tsvector('es', in_spanish(concat_ws(' ', t.situation, t.effect, t.actions))), 'C')
           || setweight(to_tsvector('es', in_spanish(concat_ws(' ', t.project, t.area, o.name, r.name,
                                                               (select string_agg(h.name, ' ')
                                                                from practice_theme h
                                                                where t.themes ? h.code)))), 'D')
                                                                           as words
from lesson l
cross join lateral (select e.content ->> 'title'          as title,
                           e.content -> 'themes'          as themes,
                           e.content ->> 'project'        as project,
                           e.content ->> 'situation'      as situation,
                           e.content ->> 'impact'         as impact,
                           e.content ->> 'effect'         as effect,
                           n.content ->> 'lesson'         as lesson,
                           n.content ->> 'recommendation' as recommendation,
                           practice_texts(n.content, '$.items[*].text') as actions,
                           g.content ->> 'area'           as area
                    from lesson_section e
                    join lesson_section n on n.lesson = e.lesson and n.section = 'LEARNING'
                    join lesson_section g on g.lesson = e.lesson and g.section = 'GENERAL'
                    where e.lesson = l.id and e.section = 'EXPERIENCE') t
join organisation o on o.id = l.organisation
left join region r on r.code = o.region
where l.state = 'PUBLISHED';
