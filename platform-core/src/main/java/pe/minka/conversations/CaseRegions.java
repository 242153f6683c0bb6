package pe.minka.conversations;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps with what waits for moderators where it is moderated, when its owner says that this has changed. */
@Component
public class CaseRegions {

    private static final List<String> PUT = List.of("""
            update conversation_post p
            set region = m.region
            from unnest(:ids::uuid[], :regions::text[]) m (id, region)
            where p.id = m.id and p.region is distinct from m.region
            """, """
            update conversation v
            set region = m.region
            from unnest(:ids::uuid[], :regions::text[]) m (id, region)
            where v.subject = m.id and v.region is distinct from m.region
            """);

    private final JdbcClient jdbc;

    CaseRegions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something that is moderated there, or in the whole country. */
    public record Place(UUID id, @Nullable String region) {}

    public void put(Collection<Place> places) {
        for (String sql : PUT) {
            jdbc.sql(sql)
                    .param("ids", places.stream().map(Place::id).toArray(UUID[]::new))
                    .param("regions", places.stream().map(Place::region).toArray(String[]::new))
                    .update();
        }
    }
}
