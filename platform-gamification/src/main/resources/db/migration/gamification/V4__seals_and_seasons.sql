-- The ledger is sealed in batches: the hash of each holds its entries and the hash of the one before in its season. An
-- entry that is committed late, under a lower number than others, goes into a later batch.
create table ledger_seal (
    season    text        not null references season,
    number    int         not null check (number > 0),
    entries   int         not null check (entries > 0),
    hash      text        not null check (hash ~ '^[0-9a-f]{64}$'),
    sealed_at timestamptz not null,
    primary key (season, number)
);

create table ledger_sealed (
    entry  bigint primary key references ledger_entry,
    season text not null,
    seal   int  not null,
    foreign key (season, seal) references ledger_seal
);
create index ledger_sealed_in on ledger_sealed (season, seal);

-- What had been sealed by the end of a day, for everybody to keep a copy of.
create table ledger_digest (
    season  text        not null references season,
    day     date        not null,
    seal    int         not null,
    entries bigint      not null,
    hash    text        not null,
    made_at timestamptz not null,
    primary key (season, day),
    foreign key (season, seal) references ledger_seal
);
revoke update, delete, truncate on ledger_seal, ledger_sealed, ledger_digest from ${app_role};

-- What a season is called when it is not just its year.
alter table season add name text check (name <> '' and length(name) <= 60);

-- How a season ended: nothing that comes later changes it. The standing is that of the day it was closed.
create table season_closing (
    season    text        primary key references season,
    people    int         not null,
    hash      text        not null,
    signature text        not null,
    closed_by uuid        not null,
    closed_at timestamptz not null
);

create table season_result (
    season      text not null references season_closing deferrable initially deferred,
    participant uuid not null references participant,
    board       text not null,
    points      int  not null,
    rank        int,
    standing    text,
    primary key (season, participant)
);
revoke update, delete, truncate on season_closing, season_result from ${app_role};
