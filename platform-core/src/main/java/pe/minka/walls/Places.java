package pe.minka.walls;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the first and the last of a section stand; what is put before or after them gets a place further out. */
@Component
class Places {

    private static final String OF_CARDS = """
            select {edge} from card where wall = :within and section = :section
            """;

    private static final String OF_CONTRIBUTIONS = """
            select {edge} from wall_contribution where card = :within and section = :section
            """;

    private static final String TOP = "coalesce(max(place), 0) + 1";
    private static final String BOTTOM = "coalesce(min(place), 0) - 1";

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long of(WallId wall, String section, Place place) {
        return edge(OF_CARDS, wall.value(), section, place);
    }

    long of(CardId card, BoardSection section, Place place) {
        return edge(OF_CONTRIBUTIONS, card.value(), section.name(), place);
    }

    private long edge(String sql, UUID within, String section, Place place) {
        return jdbc.sql(sql.replace("{edge}", place == Place.TOP ? TOP : BOTTOM))
                .param("within", within)
                .param("section", section)
                .query(Long.class)
                .single();
    }
}
