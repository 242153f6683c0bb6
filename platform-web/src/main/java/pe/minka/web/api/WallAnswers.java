package pe.minka.web.api;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.streams.StreamLog;
import pe.minka.streams.Topic;
import pe.minka.walls.BoardReading;
import pe.minka.walls.CardId;
import pe.minka.walls.CardReading;
import pe.minka.walls.CardView;
import pe.minka.walls.ContributionId;
import pe.minka.walls.ContributionView;
import pe.minka.walls.PostedContribution;
import pe.minka.walls.WallLine;
import pe.minka.walls.Written;

/** Walls, cards and contributions as programs read them. */
@Component
class WallAnswers {

    private final CardReading cards;
    private final BoardReading boards;
    private final StreamLog log;

    WallAnswers(CardReading cards, BoardReading boards, StreamLog log) {
        this.cards = cards;
        this.boards = boards;
        this.log = log;
    }

    /** Read before what it is the serial of. */
    long serial(Topic topic) {
        return log.last(topic);
    }

    CardJson card(Access me, CardId id) {
        var found = cards.card(me, id);
        long serial = serial(found.topic());
        return json(cards.card(me, id), serial);
    }

    CardJson card(Access me, CardId id, long serial) {
        return json(cards.card(me, id), serial);
    }

    /** Whoever posted it knows all of it, unless it calls members by names of today. */
    ContributionJson posted(Access me, PostedContribution post) {
        if (post.named()) {
            return json(boards.contribution(me, post.id()), post.serial());
        }
        return new ContributionJson(
                post.id().value(),
                post.card().value(),
                post.section(),
                post.text(),
                post.state(),
                me.profile().name(),
                post.organisation(),
                post.regionName(),
                post.at(),
                null,
                false,
                0,
                0,
                false,
                post.serial());
    }

    static WallJson json(WallLine wall, Map<String, String> sections) {
        return new WallJson(
                wall.id().value(),
                wall.slug(),
                wall.kind(),
                wall.title(),
                wall.rules(),
                wall.audience(),
                wall.state(),
                sections);
    }

    static CardJson json(CardView card, long serial) {
        return new CardJson(
                card.id().value(),
                card.wall().value(),
                card.section(),
                card.kind(),
                card.title(),
                card.text(),
                card.stage(),
                card.state(),
                name(card.written()),
                card.written().organisation(),
                card.written().regionName(),
                card.at(),
                card.editedAt(),
                card.closesAt(),
                card.practice(),
                value(card.best()),
                card.pinned(),
                card.contributions(),
                card.supports(),
                card.supported(),
                serial);
    }

    static ContributionJson json(ContributionView post, long serial) {
        return new ContributionJson(
                post.id().value(),
                post.card().value(),
                post.section(),
                post.text(),
                post.state(),
                name(post.written()),
                post.written().organisation(),
                post.written().regionName(),
                post.at(),
                post.editedAt(),
                post.pinned(),
                post.comments(),
                post.supports(),
                post.supported(),
                serial);
    }

    private static @Nullable UUID value(@Nullable ContributionId best) {
        return best == null ? null : best.value();
    }

    private static @Nullable String name(Written written) {
        var by = written.by();
        return by == null ? null : by.name();
    }
}
