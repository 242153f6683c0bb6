package pe.minka.walls;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.members.Access;
import pe.minka.shared.NotFound;

/**
 * What an advisor notes beside a card for everybody who reads its board. Whoever wrote a note puts it right or takes it away
 * again, also afterwards; moderators still read what it said.
 */
@Service
@Transactional
public class AccompanimentNotes {

    public static final int LONGEST = 2_000;

    private final WallDesk desk;
    private final CardDesk cards;
    private final AccompanimentRows rows;
    private final PostPace pace;
    private final AuditLog audit;
    private final Clock clock;

    AccompanimentNotes(
            WallDesk desk, CardDesk cards, AccompanimentRows rows, PostPace pace, AuditLog audit, Clock clock) {
        this.desk = desk;
        this.cards = cards;
        this.rows = rows;
        this.pace = pace;
        this.audit = audit;
        this.clock = clock;
    }

    /** By whoever accompanies the card now. */
    public NoteId write(Access me, CardId id, String typed) {
        var card = desk.locked(me, id);
        String text = PostText.text(typed, LONGEST);
        var mine = rows.current(id)
                .filter(one -> one.advisor().equals(me.id()))
                .orElseThrow(() -> new NotFound("own accompaniment of " + id.value()));
        cards.open(me, card.wall());
        pace.requireChange(me.id());
        var note = NoteId.next();
        rows.note(note, mine.id(), text, clock.instant());
        cards.saveChanged(card, card.title(), card.text());
        return note;
    }

    /** For whoever else wrote it there is no such note. */
    @Transactional(readOnly = true)
    public AccompanimentView.Note own(Access me, CardId card, NoteId note) {
        desk.card(me, card);
        return found(me, card, note);
    }

    private AccompanimentView.Note found(Access me, CardId card, NoteId note) {
        return rows.own(me.id(), card, note).orElseThrow(() -> new NotFound("own note " + note.value()));
    }

    public void correct(Access me, CardId id, NoteId note, String typed) {
        var card = desk.locked(me, id);
        var before = found(me, id, note);
        String text = PostText.text(typed, LONGEST);
        cards.open(me, card.wall());
        if (!text.equals(before.text())) {
            pace.requireChange(me.id());
            rows.correct(before, text, me.id(), clock.instant());
            cards.saveChanged(card, card.title(), card.text());
            record(me, card, "note.corrected");
        }
    }

    /** Also where nothing is written any more. */
    public void remove(Access me, CardId id, NoteId note) {
        var card = desk.locked(me, id);
        pace.take(me.id(), PostTurn.REMOVED);
        rows.remove(found(me, id, note), me.id(), clock.instant());
        cards.saveChanged(card, card.title(), card.text());
        record(me, card, "note.removed");
    }

    private void record(Access me, Card card, String action) {
        audit.record(AuditRecord.of(
                        me.id().actor(), action, "card", card.id().value().toString())
                .inRegion(desk.region(card)));
    }
}
