package pe.minka.walls;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import pe.minka.conversations.CommentHidden;
import pe.minka.conversations.CommentPosted;
import pe.minka.conversations.CommentRemoved;
import pe.minka.conversations.CommentRestored;
import pe.minka.conversations.Subject;
import pe.minka.conversations.SupportGiven;
import pe.minka.conversations.SupportWithdrawn;
import pe.minka.streams.StreamChange;
import pe.minka.streams.Streams;
import pe.minka.streams.Topic;

/**
 * Tells whoever watches what has changed: a wall of its cards, a board of its contributions and of its own card. A wall
 * is not told of every contribution: then all boards of a wall would wait for each other.
 */
@Component
class WallStream {

    private static final String WALL = "wall";
    private static final String CARD = "card";
    private static final String CARD_CHANGED = "card-changed";
    private static final String CONTRIBUTION_CHANGED = "contribution-changed";

    private final Streams streams;
    private final CardRepository cards;
    private final ContributionRepository contributions;

    WallStream(Streams streams, CardRepository cards, ContributionRepository contributions) {
        this.streams = streams;
        this.cards = cards;
        this.contributions = contributions;
    }

    static Topic wall(WallId wall) {
        return new Topic(WALL, wall.value());
    }

    static Topic board(CardId card) {
        return new Topic(CARD, card.value());
    }

    /** The serial on the wall. */
    long posted(Card card) {
        return streams.append(wall(card.wall()), "card-posted", card.id().value());
    }

    /** The serial on the board. */
    long posted(Contribution contribution) {
        return append(contribution, "contribution-posted");
    }

    void changed(Card card) {
        tell(card, CARD_CHANGED);
    }

    void moved(Card card) {
        tell(card, "card-moved");
    }

    void removed(Card card) {
        tell(card, "card-removed");
    }

    void changed(Contribution contribution) {
        append(contribution, CONTRIBUTION_CHANGED);
    }

    void moved(Contribution contribution) {
        append(contribution, "contribution-moved");
    }

    void removed(Contribution contribution) {
        append(contribution, "contribution-removed");
    }

    private long append(Contribution contribution, String kind) {
        return streams.append(
                board(contribution.card()), kind, contribution.id().value());
    }

    private void tell(Card card, String kind) {
        streams.append(both(card, kind));
    }

    private static List<StreamChange> both(Card card, String kind) {
        UUID id = card.id().value();
        return List.of(new StreamChange(wall(card.wall()), kind, id), new StreamChange(board(card.id()), kind, id));
    }

    /** Some may not read this wall any more, nor any of its boards. */
    void readersChanged(WallId wall, Collection<CardId> shown) {
        append(wall(wall), wall.value());
        shown.forEach(card -> append(board(card), wall.value()));
    }

    private void append(Topic topic, UUID wall) {
        streams.appendAtEnd(new StreamChange(topic, WallReading.READERS_CHANGED, wall));
    }

    @EventListener
    void on(CommentPosted event) {
        touch(event.subject());
    }

    @EventListener
    void on(CommentRemoved event) {
        touch(event.subject());
    }

    @EventListener
    void on(CommentHidden event) {
        touch(event.subject());
    }

    @EventListener
    void on(CommentRestored event) {
        touch(event.subject());
    }

    @EventListener
    void on(SupportGiven event) {
        touch(event.subject());
    }

    @EventListener
    void on(SupportWithdrawn event) {
        touch(event.subject());
    }

    /** It is shown as the best answer from now on. */
    @EventListener
    void on(ContributionChosen event) {
        touch(ContributionConversations.about(event.contribution()));
    }

    /** At the end of the transaction of whoever said it, so that nothing else waits for a topic. */
    private void touch(Subject subject) {
        switch (subject.kind()) {
            case CardConversations.KIND ->
                cards.findById(new CardId(subject.id()))
                        .ifPresent(card -> both(card, CARD_CHANGED).forEach(streams::appendAtEnd));
            case ContributionConversations.KIND ->
                contributions
                        .findById(new ContributionId(subject.id()))
                        .ifPresent(one -> streams.appendAtEnd(new StreamChange(
                                board(one.card()),
                                CONTRIBUTION_CHANGED,
                                one.id().value())));
            default -> {}
        }
    }
}
