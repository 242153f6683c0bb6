create table macro_region (
    code     text primary key,
    name     text not null,
    position int  not null
);

create table region (
    code                  text primary key,
    ubigeo                text    not null unique,
    name                  text    not null unique,
    macro_region          text    not null references macro_region,
    macro_region_inferred boolean not null default false,
    version               int     not null default 0
);

create table organisation (
    id           uuid primary key,
    version      int         not null,
    kind         text        not null check (kind in ('DRE', 'GRE', 'UGEL', 'LOCAL_GOVERNMENT', 'MINISTRY', 'PARTNER')),
    code         text        not null check (code ~ '^[A-Za-z0-9]{2,20}$'),
    name         text        not null check (name <> ''),
    region       text        references region,
    province     text,
    parent_code  text,
    active       boolean     not null default true,
    unique (kind, code),
    check (region is not null or kind in ('MINISTRY', 'PARTNER'))
);
create index organisation_by_region on organisation (region, kind);

create table organisation_alias (
    organisation uuid not null references organisation on delete cascade,
    alias        text not null check (alias <> ''),
    primary key (organisation, alias)
);
create index organisation_name_likeness on organisation using gin (fold(name) gin_trgm_ops);
create index organisation_alias_likeness on organisation_alias using gin (fold(alias) gin_trgm_ops);

insert into macro_region (code, name, position)
values ('NORTE', 'Norte', 1), ('CENTRO', 'Centro', 2), ('SUR', 'Sur', 3), ('ORIENTE', 'Oriente', 4);

insert into region (code, ubigeo, name, macro_region, macro_region_inferred)
values ('AMA', '01', 'Amazonas', 'ORIENTE', true),
       ('ANC', '02', 'Áncash', 'NORTE', true),
       ('APU', '03', 'Apurímac', 'SUR', false),
       ('ARE', '04', 'Arequipa', 'SUR', false),
       ('AYA', '05', 'Ayacucho', 'CENTRO', false),
       ('CAJ', '06', 'Cajamarca', 'NORTE', true),
       ('CAL', '07', 'Callao', 'CENTRO', false),
       ('CUS', '08', 'Cusco', 'SUR', false),
       ('HUV', '09', 'Huancavelica', 'CENTRO', false),
       ('HUC', '10', 'Huánuco', 'ORIENTE', true),
       ('ICA', '11', 'Ica', 'CENTRO', false),
       ('JUN', '12', 'Junín', 'CENTRO', false),
       ('LAL', '13', 'La Libertad', 'NORTE', true),
       ('LAM', '14', 'Lambayeque', 'NORTE', true),
       ('LIM', '1501', 'Lima Metropolitana', 'CENTRO', false),
       ('LIP', '1502', 'Lima Provincias', 'CENTRO', false),
       ('LOR', '16', 'Loreto', 'ORIENTE', true),
       ('MDD', '17', 'Madre de Dios', 'ORIENTE', true),
       ('MOQ', '18', 'Moquegua', 'SUR', false),
       ('PAS', '19', 'Pasco', 'CENTRO', false),
       ('PIU', '20', 'Piura', 'NORTE', true),
       ('PUN', '21', 'Puno', 'SUR', false),
       ('SAM', '22', 'San Martín', 'ORIENTE', true),
       ('TAC', '23', 'Tacna', 'SUR', false),
       ('TUM', '24', 'Tumbes', 'NORTE', true),
       ('UCA', '25', 'Ucayali', 'ORIENTE', true);
