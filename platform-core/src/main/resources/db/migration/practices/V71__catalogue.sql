-- Spanish by the stem of its words, with or without accents.
create text search configuration es (copy = spanish);
alter text search configuration es alter mapping for hword, hword_part, word with unaccent, spanish_stem;

-- The stem of «evaluación» hangs on its accent, that of «evaluaciones» does not.
create function in_spanish(text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(lower(public.unaccent('public.unaccent', $1)), '([au])cion\M', '\1ciones', 'g');

create function practice_texts(sheet jsonb, place jsonpath) returns text
    language sql immutable strict parallel safe
    return (select coalesce(string_agg(found #>> '{}', ' . '), '') from jsonb_path_query(sheet, place) found);

-- What everybody can find: one row for each published practice.
create table practice_entry (
    practice       uuid primary key references practice,
    leader         uuid        not null references organisation,
    title          text        not null,
    summary        text        not null,
    regions        text[]      not null,
    kinds          text[]      not null,
    themes         text[]      not null,
    modality       text,
    year           int         not null,
    stage          text        not null,
    published_at   timestamptz not null,
    in_force_until timestamptz not null,
    body           text        not null,
    folded         text        not null,
    words          tsvector    not null
);
create index practice_entry_words on practice_entry using gin (words);
create index practice_entry_alike on practice_entry using gin (folded gin_trgm_ops);
create index practice_entry_newest on practice_entry (published_at desc);

-- The words practices are written with, to put a mistyped one right.
create table practice_word (
    folded  text primary key,
    written text not null
);
create index practice_word_alike on practice_word using gin (folded gin_trgm_ops);

create view practice_as_published as
select p.id                                                           as practice,
       c.leader,
       t.title,
       t.summary,
       coalesce(c.regions, '{}')                                      as regions,
       c.kinds,
       array(select jsonb_array_elements_text(v.sheet #> '{presentation,themes}')) as themes,
       v.sheet #>> '{presentation,modality}'                          as modality,
       extract(year from p.published_at at time zone 'America/Lima')::int as year,
       p.stage,
       p.published_at,
       p.in_force_until,
       left(regexp_replace(
                translate(concat_ws(' ', t.summary, t.problem, t.description, t.strategy, t.results), chr(2) || chr(3), ''),
                '\s+', ' ', 'g'), 4000)                               as body,
       fold(concat_ws(' ', t.title, t.summary, t.problem))            as folded,
       setweight(to_tsvector('es', in_spanish(concat_ws(' ', p.code, t.title))), 'A')
           || setweight(to_tsvector('es', in_spanish(concat_ws(' ', t.summary, t.problem))), 'B')
           || setweight(to_tsvector('es', in_spanish(concat_ws(' ', t.strategy, t.results, t.components))), 'C')
           || setweight(to_tsvector('es', in_spanish(concat_ws(' ', t.description, t.criteria, t.territory, c.places,
                                                               (select string_agg(h.name, ' ')
                                                                from practice_theme h
                                                                where v.sheet #> '{presentation,themes}' ? h.code)))),
                        'D')                                          as words
from practice p
cross join lateral (select w.sheet
                    from practice_version w
                    where w.practice = p.id
                    order by w.number desc
                    limit 1) v
cross join lateral (select v.sheet #>> '{presentation,title}'         as title,
                           v.sheet #>> '{presentation,summary}'       as summary,
                           v.sheet #>> '{presentation,territory}'     as territory,
                           v.sheet #>> '{problem,text}'               as problem,
                           v.sheet #>> '{description,text}'           as description,
                           practice_texts(v.sheet, '$.strategy.items[*].keyvalue() ? (@.key != "id").value') as strategy,
                           practice_texts(v.sheet, '$.results.items[*].text')                               as results,
                           practice_texts(v.sheet, '$.components.items[*].keyvalue() ? (@.key != "id").value')
                                                                                                            as components,
                           practice_texts(v.sheet, '$.criteria.keyvalue() ? (@.value.type() == "string").value')
                                                                                                            as criteria) t
cross join lateral (select (array_agg(o.id) filter (where m.leads))[1]                     as leader,
                           array_agg(distinct o.region) filter (where o.region is not null) as regions,
                           array_agg(distinct o.kind)                                       as kinds,
                           string_agg(concat_ws(' ', o.name, r.name), ' ')                  as places
                    from practice_organisation m
                    join organisation o on o.id = m.organisation
                    left join region r on r.code = o.region
                    where m.practice = p.id) c
where p.stage is not null;

insert into practice_entry
select * from practice_as_published;
