-- The insignias (insignias). Its family and tier, and with them its drawing, are what an insignia is known by: they stay.
create table badge (
    id         uuid primary key,
    code       text        not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 60),
    family     text        not null check (family in ('SHARES', 'SOLVES', 'ADVISES', 'TRANSFERS', 'LEARNS')),
    tier       text        not null check (tier in ('STRAND', 'WEAVE', 'MANTLE')),
    created_at timestamptz not null,
    retired_at timestamptz
);
revoke update, delete, truncate on badge from ${app_role};
grant update (retired_at) on badge to ${app_role};

-- What an insignia is called and takes. A version is never changed: the next one follows it.
create table badge_version (
    badge      uuid        not null references badge,
    version    int         not null check (version > 0),
    name       text        not null check (length(name) between 1 and 60),
    purpose    text        not null check (length(purpose) between 1 and 300),
    criterion  jsonb       not null,
    decided_by uuid,
    decided_at timestamptz not null,
    reason     text        not null check (reason <> ''),
    primary key (badge, version)
);
revoke update, delete, truncate on badge_version from ${app_role};

-- Who has been given an insignia, when and for what. Taken back by the platform, because what earned it was, it has no
-- reason in words; taken back by somebody it has one.
create table badge_award (
    id          uuid primary key,
    badge       uuid        not null,
    version     int         not null,
    participant uuid        not null references participant,
    awarded_at  timestamptz not null,
    evidence    jsonb       not null,
    revoked_at  timestamptz check (revoked_at >= awarded_at),
    revoked_by  uuid,
    reason      text check (length(reason) <= 500),
    foreign key (badge, version) references badge_version,
    check (revoked_at is not null or revoked_by is null),
    check ((revoked_by is null) = (reason is null))
);
create unique index one_valid_award_of_an_insignia on badge_award (badge, participant) where revoked_at is null;
create index badge_award_of on badge_award (participant);
revoke update, delete, truncate on badge_award from ${app_role};
grant update (evidence, revoked_at, revoked_by, reason) on badge_award to ${app_role};

-- Why somebody took it back is forgotten with whom it was about; that they did stays.
create function badge_award_forgets() returns trigger language plpgsql as $$
begin
    update badge_award set reason = '' where participant = new.id and reason is not null;
    return null;
end $$;
create trigger badge_award_forgets after update of member on participant
    for each row when (new.member is null) execute function badge_award_forgets();

-- Whose insignias have to be looked at anew. A list that only grows makes nobody who contributes wait for anybody.
create table badge_check (
    number      bigint generated always as identity primary key,
    participant uuid not null
);
create index badge_check_of on badge_check (participant);

-- An insignia that is new or takes something else is looked for among everybody once, in the order of their identifiers.
create table badge_survey (
    badge       uuid        not null,
    version     int         not null,
    asked_at    timestamptz not null,
    reached     uuid        not null default '00000000-0000-0000-0000-000000000000',
    given       int         not null default 0,
    finished_at timestamptz,
    primary key (badge, version),
    foreign key (badge, version) references badge_version
);

insert into badge (id, code, family, tier, created_at)
select md5('minka insignia ' || code)::uuid, code, family, tier, now()
from (values ('primera-hebra', 'SHARES', 'STRAND'),
             ('quipu-de-lecciones', 'SHARES', 'WEAVE'),
             ('cumbre', 'SHARES', 'MANTLE'),
             ('primer-nudo', 'SOLVES', 'STRAND'),
             ('respuesta-que-sirve', 'SOLVES', 'WEAVE'),
             ('nudo-resuelto', 'SOLVES', 'MANTLE'),
             ('buen-oido', 'ADVISES', 'STRAND'),
             ('consejo-que-camina', 'ADVISES', 'WEAVE'),
             ('mirada-experta', 'ADVISES', 'MANTLE'),
             ('semilla-que-viaja', 'TRANSFERS', 'STRAND'),
             ('casa-abierta', 'TRANSFERS', 'WEAVE'),
             ('camino-abierto', 'TRANSFERS', 'MANTLE'),
             ('primera-leccion', 'LEARNS', 'STRAND'),
             ('telar-diverso', 'LEARNS', 'WEAVE'),
             ('tejido-completo', 'LEARNS', 'MANTLE')) as badge (code, family, tier);

insert into badge_version (badge, version, name, purpose, criterion, decided_at, reason)
select md5('minka insignia ' || code)::uuid, 1, name, purpose, criterion::jsonb, now(), 'Valores iniciales'
from (values
    ('primera-hebra', 'Primera hebra', 'Mostrar a otros lo que funciona en tu entidad.',
     '{"is": "contributions", "kinds": ["PRACTICE_PUBLISHED"], "count": 1, "within": "EVER"}'),
    ('quipu-de-lecciones', 'Quipu de lecciones', 'Dejar escrito lo que se aprendió, también cuando algo no salió bien.',
     '{"is": "contributions", "kinds": ["LESSON_PUBLISHED"], "count": 3, "within": "EVER"}'),
    ('cumbre', 'Cumbre', 'Llevar una práctica propia hasta que otros la puedan usar.',
     '{"is": "contributions", "kinds": ["PRACTICE_ADVANCED"], "count": 1, "within": "EVER"}'),
    ('primer-nudo', 'Primer nudo', 'Pasar de contar un problema a mostrar resultados.',
     '{"is": "contributions", "kinds": ["PRACTICE_INTERMEDIATE"], "count": 1, "within": "EVER"}'),
    ('respuesta-que-sirve', 'Respuesta que sirve', 'Encontrar una respuesta que otras personas reconocen.',
     '{"is": "all", "of": [
        {"is": "contributions", "kinds": ["PRACTICE_INTERMEDIATE"], "count": 1, "within": "EVER"},
        {"is": "givers", "kind": "SUPPORT_RECEIVED", "count": 10, "within": "EVER"}]}'),
    ('nudo-resuelto', 'Nudo resuelto', 'Resolver más de un problema de la gestión educativa, con resultados.',
     '{"is": "contributions", "kinds": ["PRACTICE_INTERMEDIATE"], "count": 3, "within": "EVER"}'),
    ('buen-oido', 'Buen oído', 'Dar una asesoría, o aprovecharla.',
     '{"is": "contributions", "kinds": ["ADVISORY_RECEIVED", "ADVISORY_GIVEN"], "count": 1, "within": "EVER"}'),
    ('consejo-que-camina', 'Consejo que camina', 'Lograr que un consejo llegue a la práctica.',
     '{"is": "any", "of": [
        {"is": "contributions", "kinds": ["ADVISORY_FRUITFUL"], "count": 1, "within": "EVER"},
        {"is": "all", "of": [
            {"is": "contributions", "kinds": ["ADVISORY_RECEIVED"], "count": 2, "within": "EVER"},
            {"is": "contributions", "kinds": ["PRACTICE_INTERMEDIATE"], "count": 1, "within": "EVER"}]}]}'),
    ('mirada-experta', 'Mirada experta', 'Ayudar a que muchas prácticas mejoren con comentarios y revisiones.',
     '{"is": "contributions", "kinds": ["EXPERT_COMMENT", "REVIEW_DONE"], "count": 10, "within": "EVER"}'),
    ('semilla-que-viaja', 'Semilla que viaja', 'Despertar el interés de otras personas por lo que haces.',
     '{"is": "givers", "kind": "SUPPORT_RECEIVED", "count": 5, "within": "EVER"}'),
    ('casa-abierta', 'Casa abierta', 'Tener una práctica con resultados que muchas personas valoran.',
     '{"is": "all", "of": [
        {"is": "contributions", "kinds": ["PRACTICE_INTERMEDIATE"], "count": 1, "within": "EVER"},
        {"is": "givers", "kind": "SUPPORT_RECEIVED", "count": 20, "within": "EVER"}]}'),
    ('camino-abierto', 'Camino abierto', 'Dejar una práctica lista para otro territorio, con la lección de cómo se hizo.',
     '{"is": "all", "of": [
        {"is": "contributions", "kinds": ["PRACTICE_ADVANCED"], "count": 1, "within": "EVER"},
        {"is": "contributions", "kinds": ["LESSON_PUBLISHED"], "count": 1, "within": "EVER"},
        {"is": "givers", "kind": "SUPPORT_RECEIVED", "count": 30, "within": "EVER"}]}'),
    ('primera-leccion', 'Primera lección', 'Detenerse a pensar en lo que pasó y contarlo.',
     '{"is": "contributions", "kinds": ["LESSON_PUBLISHED"], "count": 1, "within": "EVER"}'),
    ('telar-diverso', 'Telar diverso', 'Participar de maneras distintas.',
     '{"is": "kinds", "count": 4}'),
    ('tejido-completo', 'Tejido completo', 'Participar de forma continua y llegar lejos en una temporada.',
     '{"is": "all", "of": [
        {"is": "months", "count": 3},
        {"is": "standing", "standing": "DISTINGUISHED"}]}')) as badge (code, name, purpose, criterion);

insert into badge_survey (badge, version, asked_at) select badge, version, decided_at from badge_version;
