package pe.minka.policy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.members.Access;

/** Walls, cards and contributions written down as they would be, because nobody may post as much as is asked here. */
final class Walled {

    static final String CARD = """
            select c::text || (select count(*) from wall_contribution n where n.card = c.id)
                   || (select count(*) from card_accompaniment a where a.card = c.id and a.ended_at is null)
                   || (select count(*) || coalesce(string_agg(n.text, ''), '') from accompaniment_note n
                       join card_accompaniment a on a.id = n.accompaniment
                       where a.card = c.id)
                   || (select count(*) from conversation_support s where s.subject = c.id)
                   || (select count(*) from conversation_claim k where k.post = c.id)
                   || (select count(*) from stored_file f where f.owner = c.id and f.removed_at is null)
            from card c
            where c.id = ?
            """;

    static final String CONTRIBUTION = """
            select n::text || (select count(*) from conversation_support s where s.subject = n.id)
                   || (select count(*) from conversation_comment k where k.subject = n.id)
                   || (select coalesce(c.best::text, '') from card c where c.id = n.card)
                   || (select count(*) from stored_file f where f.owner = n.id and f.removed_at is null)
            from wall_contribution n
            where n.id = ?
            """;

    static final String WALL = """
            select w::text || (select count(*) from card c where c.wall = w.id)
                   || (select count(*) from wall_guest g where g.wall = w.id)
            from wall w
            where w.slug = ?
            """;

    private static final String SECTION = "temas";

    private static final String ADD_WALL = """
            with made as (insert into wall (id, version, slug, kind, title, rules, layout, audience, macro_region,
                                            comments, supports, approval, named, opened_at)
                          select :id, 0, :slug, :kind, :title, '', 'SECTIONS', :audience,
                                 (select macro_region from region where code = :region::text),
                                 true, true, false, true, now()
                          returning id)
            insert into wall_section (wall, code, position, title) select id, 'temas', 1, 'Temas' from made
            """;

    private static final String ADD_CARD = """
            insert into card (id, version, wall, section, kind, author, organisation, title, text, stage, place,
                              written_at, published_at, removed_at)
            select :id, 0, w.id, 'temas', :kind, :author, :organisation, :title, 'Texto', :stage, 1, now(),
                   case when :waits then null else now() end, case when :removed then now() end
            from wall w
            where w.slug = :wall
            """;

    private static final String ADD_CONTRIBUTION = """
            insert into wall_contribution (id, version, card, section, author, organisation, text, place, written_at,
                                      published_at, removed_at)
            values (:id, 0, :card, 'PROPOSAL', :author, :organisation, :text, 1, now(), now(),
                    case when :removed then now() end)
            """;

    private static final String ACCOMPANY = """
            insert into card_accompaniment (id, card, advisor, taken_at) values (gen_random_uuid(), :card, :advisor, now())
            """;

    private static final String NOTE = """
            insert into accompaniment_note (id, accompaniment, text, written_at)
            select :id, a.id, :text, now() from card_accompaniment a where a.card = :card
            """;

    private static final String CLAIM = """
            insert into conversation_claim (post, moderator, claimed_at) values (:post, :moderator, now())
            """;

    private static final String ADD_FILE = """
            with made as (insert into stored_file (id, kind, owner, uploaded_by, name, type, created_at)
                          values (:id, 'wall-post', :post, gen_random_uuid(), 'acta.txt', 'TEXT', now())
                          returning id)
            insert into stored_blob (file, variant, size, sha256) select id, 0, 4, sha256('acta') from made
            """;

    private final JdbcClient jdbc;

    Walled(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a card lies when it is asked about. */
    enum How {
        SHOWN,
        WAITING,
        REMOVED
    }

    /** For everybody. */
    String wall(String kind, String title) {
        return wall(kind, title, null);
    }

    /** For the macro-region of a region. */
    String wall(String kind, String title, @Nullable String region) {
        String slug = "muro-" + Scene.word();
        jdbc.sql(ADD_WALL)
                .param("id", UUID.randomUUID())
                .param("slug", slug)
                .param("kind", kind)
                .param("title", title)
                .param("audience", region == null ? "EVERYBODY" : "MACRO_REGION")
                .param("region", region)
                .update();
        return slug;
    }

    UUID challenge(String wall, Access author, String title, How how) {
        return card(wall, "CHALLENGE", "OPEN", author, title, how);
    }

    UUID initiative(String wall, Access author, String title) {
        return card(wall, "INITIATIVE", "PUBLISHED", author, title, How.SHOWN);
    }

    private UUID card(String wall, String kind, String stage, Access author, String title, How how) {
        var id = UUID.randomUUID();
        jdbc.sql(ADD_CARD)
                .param("id", id)
                .param("kind", kind)
                .param("author", author.id().value())
                .param("organisation", author.organisation().value())
                .param("title", title)
                .param("stage", stage)
                .param("waits", how == How.WAITING)
                .param("removed", how == How.REMOVED)
                .param("wall", wall)
                .update();
        return id;
    }

    UUID contribution(UUID card, Access author, String text, boolean removed) {
        var id = UUID.randomUUID();
        jdbc.sql(ADD_CONTRIBUTION)
                .param("id", id)
                .param("card", card)
                .param("author", author.id().value())
                .param("organisation", author.organisation().value())
                .param("text", text)
                .param("removed", removed)
                .update();
        return id;
    }

    void accompany(UUID card, Access advisor) {
        jdbc.sql(ACCOMPANY)
                .param("card", card)
                .param("advisor", advisor.id().value())
                .update();
    }

    UUID file(UUID post) {
        var id = UUID.randomUUID();
        jdbc.sql(ADD_FILE).param("id", id).param("post", post).update();
        return id;
    }

    /** By whoever accompanies it. */
    UUID note(UUID card, String text) {
        var id = UUID.randomUUID();
        jdbc.sql(NOTE).param("id", id).param("card", card).param("text", text).update();
        return id;
    }

    void claim(UUID card, Access moderator) {
        jdbc.sql(CLAIM)
                .param("post", card)
                .param("moderator", moderator.id().value())
                .update();
    }

    UUID id(String wall) {
        return jdbc.sql("select id from wall where slug = ?")
                .param(wall)
                .query(UUID.class)
                .single();
    }

    static String section() {
        return SECTION;
    }
}
