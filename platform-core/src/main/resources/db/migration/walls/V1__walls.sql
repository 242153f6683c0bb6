-- The live walls. Those everybody begins with were made by nobody; who made one is no reference, because walls stay when
-- a demonstration is taken away.
create table wall (
    id           uuid primary key,
    version      int         not null,
    slug         text        not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
    kind         text        not null check (kind in ('CHALLENGES', 'INITIATIVES', 'SHARING')),
    title        text        not null check (title <> '' and length(title) <= 120),
    rules        text        not null check (length(rules) <= 2000),
    layout       text        not null check (layout in ('SECTIONS', 'LIST')),
    audience     text        not null check (audience in ('EVERYBODY', 'MACRO_REGION', 'INVITED')),
    macro_region text references macro_region,
    comments     boolean     not null,
    supports     boolean     not null,
    approval     boolean     not null,
    named        boolean     not null,
    made_by      uuid,
    opened_at    timestamptz not null,
    closed_at    timestamptz,
    archived_at  timestamptz,
    check ((audience = 'MACRO_REGION') = (macro_region is not null)),
    check (archived_at is null or closed_at is not null)
);

create table wall_section (
    wall     uuid not null references wall on delete cascade,
    code     text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 40),
    position int  not null,
    title    text not null check (title <> '' and length(title) <= 60),
    primary key (wall, code)
);

create table wall_phase (
    wall     uuid not null references wall on delete cascade,
    position int  not null,
    title    text not null check (title <> '' and length(title) <= 60),
    from_day date not null,
    to_day   date not null,
    primary key (wall, position),
    check (from_day <= to_day)
);

create table wall_guest (
    wall       uuid        not null references wall on delete cascade,
    member     uuid        not null references member,
    invited_by uuid        not null references member,
    invited_at timestamptz not null,
    primary key (wall, member)
);
create index wall_guest_by_member on wall_guest (member);

-- What somebody puts on a wall. Words are gone for good half a minute after it was taken away. What it says of itself
-- (state) follows from what happened to it, so that the two never part.
create table card (
    id           uuid primary key,
    version      int         not null,
    wall         uuid        not null references wall,
    section      text        not null,
    kind         text        not null check (kind in ('CHALLENGE', 'INITIATIVE', 'SHARING')),
    author       uuid        not null references member,
    organisation uuid        not null references organisation,
    title        text check (title <> '' and length(title) <= 150),
    text         text check (text <> '' and length(text) <= 4000),
    stage        text        not null,
    closes_at    timestamptz,
    practice     text references practice (code),
    best         uuid,
    archived_at  timestamptz,
    place        bigint      not null,
    pinned_at    timestamptz,
    written_at   timestamptz not null,
    edited_at    timestamptz,
    published_at timestamptz,
    hidden_at    timestamptz,
    removed_at   timestamptz,
    state        text        not null generated always as (
                     case when removed_at is not null then 'REMOVED'
                          when hidden_at is not null then 'HIDDEN'
                          when published_at is null then 'WAITING'
                          else 'SHOWN' end) stored,
    words        tsvector    not null generated always as (
                     setweight(to_tsvector('es', in_spanish(coalesce(title, ''))), 'A')
                         || setweight(to_tsvector('es', in_spanish(coalesce(text, ''))), 'B')) stored,
    foreign key (wall, section) references wall_section,
    check (case kind
               when 'CHALLENGE' then stage in ('OPEN', 'ACCOMPANIED', 'SOLVED', 'ARCHIVED')
               when 'INITIATIVE' then stage in ('PUBLISHED', 'ACCOMPANIED', 'PROMOTED', 'ARCHIVED')
               else stage in ('PUBLISHED', 'ARCHIVED') end),
    check (closes_at is null or kind = 'CHALLENGE'),
    check (best is null or (kind = 'CHALLENGE' and stage in ('SOLVED', 'ARCHIVED'))),
    check (stage <> 'SOLVED' or best is not null),
    check (kind = 'SHARING' or kind = 'INITIATIVE' or practice is null),
    check (practice is not null or (kind <> 'SHARING' and stage <> 'PROMOTED')),
    check ((stage = 'ARCHIVED') = (archived_at is not null)),
    check (removed_at is not null or (title is not null and text is not null)),
    check ((title is null) = (text is null))
);
create index card_on_wall on card (wall, section, place desc) where state = 'SHOWN';
create index card_by_author on card (author, written_at desc);
create index card_by_practice on card (practice) where practice is not null;
create index card_waiting on card (written_at) where state = 'WAITING';
create index card_closing on card (closes_at) where stage in ('OPEN', 'ACCOMPANIED') and closes_at is not null;
create index card_removed on card (removed_at) where removed_at is not null and text is not null;
create index card_words on card using gin (words);

create table wall_contribution (
    id           uuid primary key,
    version      int         not null,
    card         uuid        not null references card,
    section      text        not null check (section in ('PROPOSAL', 'QUESTION', 'EXPERIENCE')),
    author       uuid        not null references member,
    organisation uuid        not null references organisation,
    text         text check (text <> '' and length(text) <= 4000),
    place        bigint      not null,
    pinned_at    timestamptz,
    written_at   timestamptz not null,
    edited_at    timestamptz,
    published_at timestamptz,
    hidden_at    timestamptz,
    removed_at   timestamptz,
    state        text        not null generated always as (
                     case when removed_at is not null then 'REMOVED'
                          when hidden_at is not null then 'HIDDEN'
                          when published_at is null then 'WAITING'
                          else 'SHOWN' end) stored,
    words        tsvector    not null generated always as (to_tsvector('es', in_spanish(coalesce(text, '')))) stored,
    unique (card, id),
    check (removed_at is not null or text is not null)
);
create index wall_contribution_on_card on wall_contribution (card, section, place desc) where state = 'SHOWN';
create index wall_contribution_by_author on wall_contribution (author, written_at desc);
create index wall_contribution_waiting on wall_contribution (written_at) where state = 'WAITING';
create index wall_contribution_removed on wall_contribution (removed_at) where removed_at is not null and text is not null;
create index wall_contribution_words on wall_contribution using gin (words);

create trigger bears_its_own_id before insert on card
    for each row execute function bears_its_own_id();
create trigger bears_its_own_id before insert on wall_contribution
    for each row execute function bears_its_own_id();

-- Members are named in a contribution by their ids, as in comments.
create table wall_contribution_mention (
    contribution uuid not null references wall_contribution on delete cascade,
    member       uuid not null references member,
    primary key (contribution, member)
);

-- The best answer to a challenge is one of its own answers.
alter table card add foreign key (id, best) references wall_contribution (card, id);

-- What a card or a contribution said before it was changed; what others never saw, or what was hidden, only its author
-- reads and who moderates.
create table post_past (
    post     uuid        not null,
    revision int         not null,
    title    text,
    text     text        not null,
    by       uuid        not null references member,
    until    timestamptz not null,
    guarded  boolean     not null default false,
    primary key (post, revision)
);
create index post_past_by on post_past (by, until);

-- What moderators decided about a card or a contribution, for ever.
create table post_decision (
    id         uuid primary key,
    post       uuid        not null,
    verdict    text        not null check (verdict in ('APPROVED', 'HIDDEN', 'RESTORED')),
    reason     text check (reason <> '' and length(reason) <= 500),
    decided_by uuid        not null references member,
    decided_at timestamptz not null,
    check (verdict <> 'HIDDEN' or reason is not null)
);
create index post_decision_of on post_decision (post, decided_at desc);
revoke update, delete on post_decision from ${app_role};

-- An advisor accompanies a card, one at a time.
create table card_accompaniment (
    id       uuid primary key,
    card     uuid        not null references card,
    advisor  uuid        not null references member,
    taken_at timestamptz not null,
    ended_at timestamptz,
    check (ended_at >= taken_at)
);
create unique index card_accompaniment_open on card_accompaniment (card) where ended_at is null;
create index card_accompaniment_of on card_accompaniment (card, taken_at);
create index card_accompaniment_by_advisor on card_accompaniment (advisor);

create table accompaniment_note (
    id            uuid primary key,
    accompaniment uuid        not null references card_accompaniment,
    text          text        not null check (text <> '' and length(text) <= 2000),
    written_at    timestamptz not null
);
create index accompaniment_note_of on accompaniment_note (accompaniment, written_at);

-- Of what its author was reminded; a closing date that was moved is reminded of again.
create table card_reminder (
    card      uuid        not null references card,
    closes_at timestamptz not null,
    days      int         not null,
    told_at   timestamptz not null,
    primary key (card, closes_at, days)
);

-- For the indicators: who accompanied what, and whose it was.
create view report_accompaniments as
select a.id as accompaniment, c.kind, c.organisation, a.taken_at
from card_accompaniment a
join card c on c.id = a.card;

insert into wall (id, version, slug, kind, title, rules, layout, audience, comments, supports, approval, named, opened_at)
values ('01930000-0000-7000-8000-000000000001', 0, 'desafios', 'CHALLENGES', 'Muro de desafíos',
        'Cuenta un problema de gestión que todavía no resuelves. Describe dónde ocurre y qué intentaste, sin nombrar a estudiantes ni familias.',
        'SECTIONS', 'EVERYBODY', true, true, false, true, now()),
       ('01930000-0000-7000-8000-000000000002', 0, 'iniciativas', 'INITIATIVES', 'Muro de iniciativas',
        'Comparte una idea que quieres probar o que recién empieza. La comunidad te ayuda a convertirla en práctica.',
        'SECTIONS', 'EVERYBODY', true, true, false, true, now()),
       ('01930000-0000-7000-8000-000000000003', 0, 'intercambio', 'SHARING', 'Muro de intercambio de prácticas',
        'Conversa sobre una práctica publicada: pregunta cómo se hizo, cuenta cómo te fue al aplicarla o qué le cambiarías.',
        'SECTIONS', 'EVERYBODY', true, true, false, true, now());

insert into wall_section (wall, code, position, title)
select w.id, s.code, s.position, s.title
from wall w
cross join (values ('aprendizajes', 1, 'Aprendizajes y escuela'),
                   ('gestion', 2, 'Gestión y recursos'),
                   ('territorio', 3, 'Territorio y familias')) s (code, position, title);
