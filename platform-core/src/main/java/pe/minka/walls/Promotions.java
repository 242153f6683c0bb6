package pe.minka.walls;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.practices.PracticePublished;

/** When the practice is published that was made from an initiative, the initiative has come as far as it can. */
@Component
class Promotions {

    private static final String OF = "select id from card where practice = :code and kind = 'INITIATIVE' order by id";

    /** What was hidden when its practice was published. */
    private static final String CAUGHT_UP = """
            select exists (select from card c
                           join practice p on p.code = c.practice
                           join practice_entry e on e.practice = p.id
                           where c.id = :id)
            """;

    private final JdbcClient jdbc;
    private final CardRepository cards;
    private final WallStream stream;
    private final Clock clock;

    Promotions(JdbcClient jdbc, CardRepository cards, WallStream stream, Clock clock) {
        this.jdbc = jdbc;
        this.cards = cards;
        this.stream = stream;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(PracticePublished event) {
        List<UUID> ids =
                jdbc.sql(OF).param("code", event.code()).query(UUID.class).list();
        ids.forEach(id -> promote(new CardId(id)));
    }

    @ApplicationModuleListener
    void on(CardPublished event) {
        if (event.kind() == CardKind.INITIATIVE
                && jdbc.sql(CAUGHT_UP)
                        .param("id", event.card().value())
                        .query(Boolean.class)
                        .single()) {
            promote(event.card());
        }
    }

    private void promote(CardId id) {
        cards.findLockedById(id).ifPresent(card -> {
            if (card.promote(clock.instant())) {
                cards.save(card);
                stream.changed(card);
            }
        });
    }
}
