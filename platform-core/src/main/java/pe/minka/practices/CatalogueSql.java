package pe.minka.practices;

/** The parts that questions to the catalogue are put together from. */
final class CatalogueSql {

    static final String COLUMNS = """
            e.practice, e.leader, e.regions, e.kinds, e.stage, e.themes, e.modality, e.year, e.published_at, e.in_force_until,
            e.classification, e.replicas,
            """;

    static final String ALL = "with matching as (select " + COLUMNS + """
            0::real as closeness, false as loose from practice_entry e),
            """;

    /**
     * Those with all the words, or with others that mean the same, or a part of the text as it stands; only where there is
     * none, those with some words.
     */
    static final String WITH_TEXT = """
            with typed as materialized (
                select exact, ts_rewrite(exact, 'select target, substitute from practice_alias order by numnode(target) desc')
                           as query, fold(:text) as folded
                from (select websearch_to_tsquery('es', in_spanish(:text)) as exact) t),
            asked as materialized (
                select exact, query, folded,
                       case when query::text like '%!%' then null
                            else replace(query::text, '&', '|')::tsquery end as part
                from typed),
            worded as materialized (
                select e.practice from practice_entry e where e.words @@ (select query from asked)),
            found as materialized (
                select practice from worded
                union
                select e.practice
                from practice_entry e
                where (select count(*) from worded) <= 1000
                  and (select length(folded) >= 3 from asked)
                  and e.folded like (select '%' || folded || '%' from asked)),
            strict as materialized (
                select
            """ + COLUMNS + """
                       case when (select count(*) from found) > 1000
                            then ts_rank(e.heading, a.query) + case when a.exact = a.query then 0 else ts_rank(e.heading, a.exact) end
                            else ts_rank(e.words, a.query, 1) + case when a.exact = a.query then 0 else ts_rank(e.words, a.exact, 1) end
                       end as closeness,
                       false as loose
                from found f
                join practice_entry e on e.practice = f.practice
                cross join asked a),
            partly as materialized (
                select e.practice
                from practice_entry e
                where e.words @@ (select part from asked) and not exists (select from found)),
            matching as (
                select * from strict
                union all
                select
            """ + COLUMNS + """
                       case when (select count(*) from partly) > 1000 then ts_rank(e.heading, a.part) else ts_rank(e.words, a.part, 1) end,
                       true
                from partly f
                join practice_entry e on e.practice = f.practice
                cross join asked a),
            """;

    /** Each with the filters it fails, as bits. */
    static final String HIT = """
            hit as materialized (
                select m.*, m.in_force_until > :now as in_force, m.replicas > 0 as reference,
                       array_position(array['INITIAL', 'INTERMEDIATE', 'ADVANCED'], m.stage) as reached,
                       case when :region::text is null or :region = any(m.regions) then 0 else 1 end
                           | case when cardinality(:kinds::text[]) = 0 or m.kinds && :kinds::text[] then 0 else 2 end
                           | case when cardinality(:stages::text[]) = 0 or m.stage = any(:stages) then 0 else 4 end
                           | case when cardinality(:themes::text[]) = 0 or m.themes && :themes::text[] then 0 else 8 end
                           | case when :modality::text is null or m.modality = :modality then 0 else 16 end
                           | case when :year::int is null or m.year = :year then 0 else 32 end
                           | case when :inForce::boolean is null or (m.in_force_until > :now) = :inForce then 0 else 64 end
                           | case when :organisation::uuid is null
                                       or exists (select
                                                  from practice_organisation c
                                                  where c.practice = m.practice and c.organisation = :organisation)
                                  then 0 else 128 end
                           | case when cardinality(:classifications::text[]) = 0
                                       or m.classification = any(:classifications) then 0 else 256 end
                           | case when :reference::boolean is null or (m.replicas > 0) = :reference then 0 else 512 end
                           as failed
                from matching m),
            place as (select code, row_number() over (order by fold(name)) as place from region)
            """;

    /** What fails one filter only is counted by the facet of that filter; what fails several is counted by none. */
    static final String FOUND = """
            , cube as materialized (
                select failed, classification, reference, stage, modality, year, in_force, regions, kinds, themes,
                       count(*) as n,
                       grouping(classification, reference, stage, modality, year, in_force, regions, kinds, themes) as level
                from hit
                where failed & (failed - 1) = 0
                group by grouping sets ((failed, classification), (failed, reference), (failed, stage), (failed, modality), (failed, year), (failed, in_force),
                                        (failed, regions), (failed, kinds), (failed, themes))),
            counted as (
                select 'REGION' as facet, r as value, sum(n) as n
                from cube cross join unnest(regions) r where level = 507 and failed & ~1 = 0 group by r
                union all
                select 'KIND', k, sum(n)
                from cube cross join unnest(kinds) k where level = 509 and failed & ~2 = 0 group by k
                union all
                select 'STAGE', stage, sum(n) from cube where level = 447 and failed & ~4 = 0 group by stage
                union all
                select 'THEME', t, sum(n)
                from cube cross join unnest(themes) t where level = 510 and failed & ~8 = 0 group by t
                union all
                select 'MODALITY', modality, sum(n)
                from cube where level = 479 and failed & ~16 = 0 and modality is not null group by modality
                union all
                select 'YEAR', year::text, sum(n) from cube where level = 495 and failed & ~32 = 0 group by year
                union all
                select 'IN_FORCE', in_force::text, sum(n)
                from cube where level = 503 and failed & ~64 = 0 group by in_force
                union all
                select 'CLASSIFICATION', classification, sum(n)
                from cube where level = 255 and failed & ~256 = 0 group by classification
                union all
                select 'REFERENCE', reference::text, sum(n)
                from cube where level = 383 and failed & ~512 = 0 group by reference),
            page as (
                select best.*, row_number() over () as position
                from (select h.practice, h.leader, h.in_force
                      from hit h {joined}
                      where h.failed = 0
                      order by {order}
                      limit :size offset :from) best)
            """;

    static final String WITH_PLACE =
            "left join organisation o on o.id = h.leader left join place l on l.code = o.region";

    static final String ANSWER = """
            select (select count(*) from hit where failed = 0) as total,
                   (select coalesce(bool_or(loose), false) from hit) as loose,
                   (select coalesce(json_agg(json_build_object('facet', facet, 'value', value, 'practices', n)
                                             order by n desc, value), '[]') from counted) as facets,
                   (select coalesce(json_agg(card order by position), '[]')
                    from (select g.position,
                                 json_build_object(
                                     'id', p.id, 'code', p.code, 'title', e.title, 'summary', e.summary,
                                     'excerpt', {excerpt}, 'stage', e.stage, 'inForce', g.in_force, 'year', e.year,
                                     'themes', e.themes, 'modality', e.modality, 'publishedAt', e.published_at,
                                     'classification', e.classification, 'replicas', e.replicas,
                                     'others', (select count(*) - 1 from practice_organisation m where m.practice = p.id),
                                     'leading', json_build_object('kind', o.kind, 'code', o.code, 'name', o.name,
                                                                  'region', o.region, 'regionName', r.name)) as card
                          from page g
                          join practice p on p.id = g.practice
                          join practice_entry e on e.practice = g.practice
                          join organisation o on o.id = g.leader
                          left join region r on r.code = o.region) shown) as cards
            """;

    static final String SUMMARY = "e.summary";

    static final String HEADLINE = """
            (select ts_headline('es', e.body, a.query || websearch_to_tsquery('es', regexp_replace(in_spanish(:text), '([au])ciones', '\\1cion', 'g')),
                                'MaxFragments=1, MaxWords=34, MinWords=18, StartSel=' || chr(2) || ', StopSel=' || chr(3))
             from asked a)
            """;

    /** The list with nothing beside it. */
    static final String LISTED = """
            select p.code, e.title, e.summary, e.stage, h.in_force, e.year, e.themes, e.modality, e.published_at,
                   e.in_force_until, e.classification, e.replicas, office.name as organisation, r.name as region,
                   (select count(*) - 1 from practice_organisation m where m.practice = p.id) as others
            from hit h {joined}
            join practice p on p.id = h.practice
            join practice_entry e on e.practice = h.practice
            join organisation office on office.id = h.leader
            left join region r on r.code = office.region
            where h.failed = 0
            order by {order}
            """;

    private CatalogueSql() {}

    static String order(PracticeSearch.Order order) {
        return switch (order) {
            case USEFULNESS -> """
                    h.closeness * (1 + 0.1 * h.reached + case when h.in_force then 0.2 else 0 end) desc,
                    h.in_force desc, h.reached desc, h.published_at desc, h.practice
                    """;
            case NEWEST -> "h.published_at desc, h.practice";
            case REGION -> "l.place nulls last, h.closeness desc, h.published_at desc, h.practice";
        };
    }

    /** The question with what it is ordered by; the text only where there is one. */
    static String of(PracticeSearch search, String asked) {
        boolean all = search.text().isEmpty();
        return (all ? ALL : WITH_TEXT)
                + HIT
                + asked.replace("{order}", order(search.order()))
                        .replace("{joined}", search.order() == PracticeSearch.Order.REGION ? WITH_PLACE : "")
                        .replace("{excerpt}", all ? SUMMARY : HEADLINE);
    }
}
