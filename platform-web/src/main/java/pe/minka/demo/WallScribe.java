package pe.minka.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.conversations.Subject;
import pe.minka.members.Access;
import pe.minka.walls.AccompanimentNotes;
import pe.minka.walls.Accompaniments;
import pe.minka.walls.CardConversations;
import pe.minka.walls.CardId;
import pe.minka.walls.CardLifecycle;
import pe.minka.walls.CardText;
import pe.minka.walls.Cards;
import pe.minka.walls.ContributionConversations;
import pe.minka.walls.ContributionId;
import pe.minka.walls.Contributions;
import pe.minka.walls.WallReading;

/** What people of the demonstration do on walls, by the services everybody uses. */
@Component
@DemoOnly
class WallScribe {

    private static final String ADVISOR = "asesora@demo.pe";
    private static final String THERE = "select exists (select from card where id = :id)";

    private static final String PRACTICE = """
            select p.code
            from practice_entry e
            join practice p on p.id = e.practice
            order by e.published_at desc, p.code
            limit 1
            """;

    private final WallReading walls;
    private final Cards cards;
    private final Contributions contributions;
    private final WallSteps steps;
    private final DemoTalk talk;
    private final JdbcClient jdbc;

    WallScribe(
            WallReading walls,
            Cards cards,
            Contributions contributions,
            WallSteps steps,
            DemoTalk talk,
            JdbcClient jdbc) {
        this.walls = walls;
        this.cards = cards;
        this.contributions = contributions;
        this.steps = steps;
        this.talk = talk;
        this.jdbc = jdbc;
    }

    /** What comes after a card was posted. */
    @Component
    @DemoOnly
    static class WallSteps {

        private final DemoCast cast;
        private final CardLifecycle lifecycle;
        private final Accompaniments accompaniments;
        private final AccompanimentNotes notes;

        WallSteps(DemoCast cast, CardLifecycle lifecycle, Accompaniments accompaniments, AccompanimentNotes notes) {
            this.cast = cast;
            this.lifecycle = lifecycle;
            this.accompaniments = accompaniments;
            this.notes = notes;
        }

        void accompany(CardId card, @Nullable String note) {
            var advisor = cast.account(ADVISOR);
            accompaniments.take(advisor, card);
            if (note != null) {
                notes.write(advisor, card, note);
            }
        }

        void choose(Access owner, CardId card, ContributionId best) {
            lifecycle.solve(owner, card, best);
        }
    }

    boolean isThere(CardId card) {
        return jdbc.sql(THERE).param("id", card.value()).query(Boolean.class).single();
    }

    void post(Access author, CardId id, DemoCard card, LocalDate today) {
        var wall = walls.page(author, card.wall());
        Integer closesIn = card.closesIn();
        @Nullable LocalDate lastDay = closesIn == null ? null : today.plusDays(closesIn);
        @Nullable String practice = card.wall().equals("intercambio") ? practice() : null;
        cards.post(author, wall.id(), id, CardText.of(card.title(), card.text(), card.section(), lastDay, practice));
    }

    private String practice() {
        return jdbc.sql(PRACTICE).query(String.class).single();
    }

    void answer(Access author, CardId card, ContributionId id, DemoCard.Said said) {
        contributions.post(author, card, id, said.section(), said.text());
    }

    void support(Access who, CardId card) {
        give(who, CardConversations.about(card));
    }

    void support(Access who, ContributionId contribution) {
        give(who, ContributionConversations.about(contribution));
    }

    private void give(Access who, Subject about) {
        talk.support(who, about);
    }

    void accompany(CardId card, @Nullable String note) {
        steps.accompany(card, note);
    }

    void choose(Access owner, CardId card, ContributionId best) {
        steps.choose(owner, card, best);
    }
}
