package pe.minka.gamification.ranking;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notices when an organisation lies in another region, or a region in another macro-region, than the boards believe. */
@Component
class Whereabouts {

    private static final String LEARN = """
            insert into ranking_place (organisation, region, macro_region)
            select o.id, o.region, r.macro_region
            from organisation o
            left join region r on r.code = o.region
            where not exists (select from ranking_place k where k.organisation = o.id)
            on conflict do nothing
            """;

    private static final String MOVED = """
            update ranking_place k
            set region = o.region, macro_region = r.macro_region
            from organisation o
            left join region r on r.code = o.region
            where k.organisation = o.id and (k.region, k.macro_region) is distinct from (o.region, r.macro_region)
            returning k.organisation
            """;

    private static final String PEOPLE = "update participant set version = version where organisation = any(:moved)";

    private static final String TEAMS = """
            update team_score
            set version = version + 1, changed_in = pg_current_xact_id()::text::bigint
            where organisation = any(:moved)
            """;

    private final JdbcClient jdbc;

    Whereabouts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What belongs to an organisation that moved counts as changed. */
    @Transactional
    void look() {
        jdbc.sql(LEARN).update();
        List<UUID> moved = jdbc.sql(MOVED).query(UUID.class).list();
        if (!moved.isEmpty()) {
            UUID[] organisations = moved.toArray(UUID[]::new);
            jdbc.sql(PEOPLE).param("moved", organisations).update();
            jdbc.sql(TEAMS).param("moved", organisations).update();
        }
    }
}
