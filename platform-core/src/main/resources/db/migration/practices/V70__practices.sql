-- What practices are about; administrators of the platform may extend it.
create table practice_theme (
    code     text primary key check (code ~ '^[a-z][a-z-]{1,39}$'),
    name     text not null unique,
    position int  not null
);

insert into practice_theme (code, name, position)
values ('permanencia', 'Permanencia y reinserción', 1),
       ('aprendizajes', 'Mejora de los aprendizajes', 2),
       ('intercultural-bilingue', 'Educación intercultural bilingüe', 3),
       ('inclusion', 'Educación inclusiva', 4),
       ('convivencia', 'Convivencia y bienestar', 5),
       ('acompanamiento', 'Acompañamiento a docentes y directivos', 6),
       ('personal', 'Gestión del personal', 7),
       ('infraestructura', 'Infraestructura y mantenimiento', 8),
       ('materiales', 'Materiales y recursos educativos', 9),
       ('digital', 'Tecnología y datos', 10),
       ('territorio', 'Trabajo con el territorio y otros sectores', 11),
       ('atencion', 'Atención a la ciudadanía y trámites', 12),
       ('salud-alimentacion', 'Salud y alimentación escolar', 13),
       ('ambiente-riesgos', 'Ambiente y gestión de riesgos', 14),
       ('planificacion', 'Planificación y presupuesto', 15);

-- The last number given out in a year; its row is locked while one is given.
create table practice_number (
    year int primary key,
    last int not null
);

create table practice (
    id             uuid primary key,
    version        int         not null,
    code           text        not null unique check (code ~ '^PR-[0-9]{4}-[0-9]{4,}$'),
    started_by     uuid        not null references member,
    started_at     timestamptz not null,
    stage          text check (stage in ('INITIAL', 'INTERMEDIATE', 'ADVANCED')),
    published_at   timestamptz,
    in_force_until timestamptz,
    discarded_at   timestamptz,
    check ((stage is null) = (published_at is null)),
    check ((stage is null) = (in_force_until is null)),
    check (discarded_at is null or stage is null)
);

create table practice_organisation (
    practice     uuid    not null references practice on delete cascade,
    organisation uuid    not null references organisation,
    leads        boolean not null,
    primary key (practice, organisation)
);
create unique index practice_led_by_one on practice_organisation (practice) where leads;
create index practice_by_organisation on practice_organisation (organisation);

create table practice_team (
    practice  uuid        not null references practice on delete cascade,
    member    uuid        not null references member,
    post      text        not null check (post in ('HOLDER', 'DEPUTY', 'AUTHOR')),
    joined_at timestamptz not null,
    primary key (practice, member)
);
create unique index practice_held_by_one on practice_team (practice) where post = 'HOLDER';
create unique index practice_one_deputy on practice_team (practice) where post = 'DEPUTY';
create index practice_by_member on practice_team (member);

create table practice_invitation (
    id         uuid primary key,
    practice   uuid        not null references practice on delete cascade,
    member     uuid        not null references member,
    invited_by uuid        not null references member,
    invited_at timestamptz not null,
    answer     text check (answer in ('ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    answered_at timestamptz,
    check ((answer is null) = (answered_at is null))
);
create unique index practice_invited_once on practice_invitation (practice, member) where answer is null;
create index practice_invitation_waiting on practice_invitation (member) where answer is null;

-- A section as it was last saved, and what it said before somebody else or some other day changed it.
create table practice_section (
    practice uuid        not null references practice on delete cascade,
    section  text        not null check (section in ('PRESENTATION', 'PROBLEM', 'DESCRIPTION', 'STRATEGY',
                                                     'COMPONENTS', 'RESULTS', 'CRITERIA')),
    revision int         not null check (revision > 0),
    content  jsonb       not null,
    saved_by uuid        not null references member,
    saved_at timestamptz not null,
    primary key (practice, section)
);

create table practice_section_past (
    practice uuid        not null references practice on delete cascade,
    section  text        not null,
    revision int         not null,
    content  jsonb       not null,
    saved_by uuid        not null references member,
    saved_at timestamptz not null,
    primary key (practice, section, revision)
);

create table practice_evidence (
    id         uuid primary key,
    practice   uuid        not null references practice on delete cascade,
    title      text        not null check (title <> '' and length(title) <= 160),
    file       uuid,
    link       text check (link ~ '^https?://' and length(link) <= 500),
    added_by   uuid        not null references member,
    added_at   timestamptz not null,
    removed_at timestamptz,
    check ((file is null) <> (link is null))
);
create index practice_evidence_of on practice_evidence (practice) where removed_at is null;

-- What was published, whole, for ever.
create table practice_version (
    practice     uuid        not null references practice,
    number       int         not null check (number > 0),
    published_by uuid        not null references member,
    published_at timestamptz not null,
    reason       text check (reason <> ''),
    sheet        jsonb       not null,
    primary key (practice, number),
    check ((number = 1) = (reason is null))
);
revoke update, delete on practice_version from ${app_role};
