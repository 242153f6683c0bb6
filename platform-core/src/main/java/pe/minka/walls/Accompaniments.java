package pe.minka.walls;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.members.Role;
import pe.minka.shared.Forbidden;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

/** An advisor takes a card and ends it (acompañamiento), one at a time; what they note is {@link AccompanimentNotes}. */
@Service
@Transactional
public class Accompaniments {

    private final WallDesk desk;
    private final CardDesk cards;
    private final AccompanimentRows rows;
    private final Clock clock;

    Accompaniments(WallDesk desk, CardDesk cards, AccompanimentRows rows, Clock clock) {
        this.desk = desk;
        this.cards = cards;
        this.rows = rows;
        this.clock = clock;
    }

    /** Never what is one's own or of one's own organisation. Whoever takes it twice has taken it once. */
    public void take(Access me, CardId id) {
        var card = desk.locked(me, id);
        requireAdvisor(me, card);
        cards.open(me, card.wall());
        var current = rows.current(id);
        if (current.isPresent()) {
            if (!current.get().advisor().equals(me.id())) {
                throw new RuleViolation("walls.accompany.taken");
            }
            return;
        }
        var now = clock.instant();
        card.accompany(me.id(), now);
        rows.take(AccompanimentId.next(), id, me.id(), now);
        cards.saveChanged(card, card.title(), card.text());
    }

    private static void requireAdvisor(Access me, Card card) {
        boolean own = card.isBy(me.id()) || card.organisation().equals(me.organisation());
        if (!me.has(Role.ADVISOR) || own) {
            throw new Forbidden("accompanies no such card: " + card.id().value());
        }
    }

    public void end(Access me, CardId id) {
        var card = desk.locked(me, id);
        rows.end(mine(me, id).id(), clock.instant());
        cards.saveChanged(card, card.title(), card.text());
    }

    private Accompaniment mine(Access me, CardId id) {
        return rows.current(id)
                .filter(one -> one.advisor().equals(me.id()))
                .orElseThrow(() -> new NotFound("own accompaniment of " + id.value()));
    }
}
