package pe.minka.walls;

import java.util.Optional;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.shared.RuleViolation;

/** Finds cards for who may change them and saves them: with what they said before, and what watchers are told. */
@Component
class CardDesk {

    private final WallDesk desk;
    private final CardRepository cards;
    private final WallParts parts;
    private final PostHistory history;
    private final WallStream stream;
    private final Places places;

    CardDesk(
            WallDesk desk,
            CardRepository cards,
            WallParts parts,
            PostHistory history,
            WallStream stream,
            Places places) {
        this.desk = desk;
        this.cards = cards;
        this.parts = parts;
        this.history = history;
        this.stream = stream;
        this.places = places;
    }

    Wall open(Access me, WallId wall) {
        return desk.open(me, wall);
    }

    Card locked(Access me, CardId id) {
        return desk.locked(me, id);
    }

    void requireSection(Wall wall, String section) {
        if (!parts.sections(wall.id()).containsKey(section)) {
            throw RuleViolation.at("section", "walls.section.unknown");
        }
    }

    void requireModerator(Access me, Card card) {
        if (!desk.moderates(me, card)) {
            throw new WallNotFound("moderated card " + card.id().value());
        }
    }

    Optional<Long> post(Card card) {
        cards.save(card);
        return card.posting().isShown() ? Optional.of(stream.posted(card)) : Optional.empty();
    }

    void saveChanged(Card card, String title, String text) {
        boolean reworded = !title.equals(card.title()) || !text.equals(card.text());
        if (reworded && card.posting().editedAt() != null) {
            history.keep(card.id().value(), title, text, card.author(), card.posting());
        }
        boolean waits = reworded && card.posting().state() == PostState.WAITING;
        cards.save(card);
        if (card.posting().isShown()) {
            stream.changed(card);
        } else if (waits) {
            stream.removed(card);
        }
    }

    void saveRemoved(Card card) {
        cards.save(card);
        stream.removed(card);
    }

    void move(Access me, Card card, String section, Place place) {
        requireSection(desk.open(me, card.wall()), section);
        card.moveTo(section, places.of(card.wall(), section, place));
        cards.save(card);
        if (card.posting().isShown()) {
            stream.moved(card);
        }
    }
}
