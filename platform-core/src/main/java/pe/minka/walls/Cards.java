package pe.minka.walls;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.conversations.Wording;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.shared.RuleViolation;

/** Puts cards on walls, changes them and takes them away again; their authors do. */
@Service
@Transactional
public class Cards {

    private static final String ANSWERED = """
            select exists (select from wall_contribution
                           where card = :card and author <> :author
                             and (removed_at is null or removed_at > :undoable))
            """;

    private final CardDesk desk;
    private final CardRepository cards;
    private final PostPace pace;
    private final CardWords words;
    private final JdbcClient jdbc;
    private final Clock clock;

    Cards(CardDesk desk, CardRepository cards, PostPace pace, CardWords words, JdbcClient jdbc, Clock clock) {
        this.desk = desk;
        this.cards = cards;
        this.pace = pace;
        this.words = words;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Long> post(Access me, WallId on, CardId id, CardText said) {
        return post(me, on, id, said, Set.of());
    }

    /**
     * Whoever sends the same card twice has posted it once. The serial it has on the wall; none while it waits. Chosen are
     * those who are meant by names that several bear.
     */
    public Optional<Long> post(Access me, WallId on, CardId id, CardText said, Set<MemberId> chosen) {
        pace.queue(me.id());
        var text = words.read(said, on, chosen);
        if (isPosted(me, on, id, said.title(), text)) {
            return Optional.empty();
        }
        var wall = desk.open(me, on);
        said.require(wall.kind().cards(), null, clock);
        words.requirePractice(said.practice());
        desk.requireSection(wall, said.section());
        pace.requireCard(me.id());
        var card = Card.post(
                id,
                on,
                wall.kind().cards(),
                said,
                text,
                me.id(),
                me.organisation(),
                wall.switches().approval(),
                clock.instant());
        return desk.post(card);
    }

    /** Other words from a page that has been used already must not get lost. */
    private boolean isPosted(Access me, WallId on, CardId id, String title, Wording text) {
        var before = cards.findById(id);
        if (before.filter(card -> !card.isBy(me.id()) || !card.says(on, title, text))
                .isPresent()) {
            throw RuleViolation.at("text", "walls.again");
        }
        if (before.isEmpty() && cards.isTaken(id.value())) {
            throw RuleViolation.at("text", "walls.again");
        }
        return before.isPresent();
    }

    public void edit(Access me, CardId id, CardText said, Set<MemberId> chosen) {
        var card = desk.locked(me, id);
        var wall = desk.open(me, card.wall());
        pace.requireChange(me.id());
        said.require(card.kind(), card.course().closesAt(), clock);
        String title = card.title();
        String text = card.text();
        Set<MemberId> meant = new HashSet<>(card.mentioned());
        meant.addAll(chosen);
        card.edit(
                me.id(),
                said,
                words.read(said, card.wall(), meant),
                wall.switches().approval(),
                clock.instant());
        desk.saveChanged(card, title, text);
    }

    /** Where others have answered, their words would go with it: then it is archived instead. */
    public void remove(Access me, CardId id) {
        var card = desk.locked(me, id);
        if (isAnswered(card)) {
            throw new RuleViolation("walls.card.answered");
        }
        if (card.remove(me.id(), clock.instant())) {
            pace.take(me.id(), PostTurn.REMOVED);
            desk.saveRemoved(card);
        }
    }

    private boolean isAnswered(Card card) {
        return jdbc.sql(ANSWERED)
                .param("card", card.id().value())
                .param("author", card.author().value())
                .param("undoable", Timestamp.from(clock.instant().minus(Posting.TIME_TO_UNDO)))
                .query(Boolean.class)
                .single();
    }

    /** For half a minute. */
    public void undo(Access me, CardId id) {
        var card = desk.locked(me, id);
        card.undo(me.id(), clock.instant());
        pace.take(me.id(), PostTurn.UNDONE);
        desk.saveChanged(card, card.title(), card.text());
    }

    /** By its author or whoever moderates there: it is still read, and takes nothing more. */
    public void archive(Access me, CardId id) {
        var card = desk.locked(me, id);
        if (!card.isBy(me.id())) {
            desk.requireModerator(me, card);
        }
        card.archive(clock.instant());
        desk.saveChanged(card, card.title(), card.text());
    }

    /** Into a section of the same wall, by its author or whoever moderates there. */
    public void move(Access me, CardId id, String section, Place place) {
        var card = desk.locked(me, id);
        if (!card.isBy(me.id())) {
            desk.requireModerator(me, card);
        }
        pace.take(me.id(), PostTurn.MOVED);
        desk.move(me, card, section, place);
    }

    public void pin(Access me, CardId id, boolean pinned) {
        var card = desk.locked(me, id);
        desk.requireModerator(me, card);
        desk.open(me, card.wall());
        card.pin(pinned ? clock.instant() : null);
        desk.saveChanged(card, card.title(), card.text());
    }
}
