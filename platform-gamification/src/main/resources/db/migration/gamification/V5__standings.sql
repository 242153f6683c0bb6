-- What each standing is called and takes. A version is never changed: the next one follows it.
create table standing_ladder (
    version              int primary key check (version > 0),
    participating        text        not null check (length(participating) between 1 and 40),
    distinguished        text        not null check (length(distinguished) between 1 and 40),
    distinguished_points int         not null check (distinguished_points between 0 and 100000),
    distinguished_kinds  int         not null check (distinguished_kinds between 0 and 20),
    transforming         text        not null check (length(transforming) between 1 and 40),
    transforming_points  int         not null check (transforming_points between distinguished_points and 100000),
    transforming_kinds   int         not null check (transforming_kinds between distinguished_kinds and 20),
    decided_by           uuid,
    decided_at           timestamptz not null,
    reason               text        not null check (reason <> '')
);
revoke update, delete, truncate on standing_ladder from ${app_role};

insert into standing_ladder
values (1, 'Participativo', 'Destacado', 100, 3, 'Transformador', 300, 3, null, now(), 'Valores iniciales');

-- What somebody has reached in a season stays until it ends, unless points are taken for cause.
create table standing_reached (
    season      text        not null references season,
    participant uuid        not null references participant,
    standing    text        not null check (standing in ('PARTICIPATING', 'DISTINGUISHED', 'TRANSFORMING')),
    reached_at  timestamptz not null,
    primary key (season, participant, standing)
);
create index standing_reached_of on standing_reached (participant);
create index contribution_of_season on contribution (season, participant) where accepted;
