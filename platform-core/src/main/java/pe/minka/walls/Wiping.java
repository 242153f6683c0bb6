package pe.minka.walls;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.files.Files;

/** Takes the words of a card or a contribution for good, with what they said before and their files. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Wiping {

    private final CardRepository cards;
    private final ContributionRepository contributions;
    private final PostHistory history;
    private final Files files;
    private final WallStream stream;
    private final Clock clock;

    Wiping(
            CardRepository cards,
            ContributionRepository contributions,
            PostHistory history,
            Files files,
            WallStream stream,
            Clock clock) {
        this.cards = cards;
        this.contributions = contributions;
        this.history = history;
        this.files = files;
        this.stream = stream;
        this.clock = clock;
    }

    /** What its author took away, unless it was brought back meanwhile; or whatever there is of somebody who left. */
    enum When {
        DUE,
        ANYHOW
    }

    void wipe(CardId id, When when) {
        cards.findLockedById(id).filter(card -> isWiped(card.posting(), when)).ifPresent(card -> {
            boolean shown = card.posting().isShown();
            card.wipe(clock.instant());
            cards.save(card);
            history.forget(id.value());
            files.removeAll(PostFiles.KIND, id.value());
            if (shown) {
                stream.removed(card);
            }
        });
    }

    void wipe(ContributionId id, When when) {
        contributions
                .findLockedById(id)
                .filter(one -> isWiped(one.posting(), when))
                .ifPresent(one -> {
                    boolean shown = one.posting().isShown();
                    one.wipe(clock.instant());
                    contributions.save(one);
                    history.forget(id.value());
                    files.removeAll(PostFiles.KIND, id.value());
                    if (shown) {
                        stream.removed(one);
                    }
                });
    }

    private boolean isWiped(Posting posting, When when) {
        var removed = posting.removedAt();
        return when == When.ANYHOW || (removed != null && !posting.isUndoable(clock.instant()));
    }
}
