package pe.minka.walls;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticeReading;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.practices.sheet.Narrative;
import pe.minka.practices.sheet.Section;
import pe.minka.shared.RuleViolation;

/** What the author of a card makes of it: chooses the best answer to a challenge, begins a practice from an initiative. */
@Service
@Transactional
public class CardLifecycle {

    private final WallDesk desk;
    private final CardDesk cards;
    private final Practices practices;
    private final PracticeWriting writing;
    private final PracticeReading reading;
    private final Clock clock;

    CardLifecycle(
            WallDesk desk,
            CardDesk cards,
            Practices practices,
            PracticeWriting writing,
            PracticeReading reading,
            Clock clock) {
        this.desk = desk;
        this.cards = cards;
        this.practices = practices;
        this.writing = writing;
        this.reading = reading;
        this.clock = clock;
    }

    public void solve(Access me, CardId id, ContributionId chosen) {
        var card = desk.locked(me, id);
        var contribution = desk.locked(me, chosen);
        desk.open(me, card.wall());
        if (!contribution.card().equals(id) || !contribution.posting().isShown()) {
            throw RuleViolation.at("contribution", "walls.solve.unknown");
        }
        if (card.solve(me.id(), chosen, contribution.author(), clock.instant())) {
            cards.saveChanged(card, card.title(), card.text());
        }
    }

    /** The code of the draft. Whoever asks twice has one; another one begins when the first was given up. */
    public String convert(Access me, CardId id, PracticeId practice) {
        var card = desk.locked(me, id);
        String known = card.course().practice();
        if (known != null && card.isBy(me.id()) && reading.mayWrite(me, known)) {
            return known;
        }
        card.requireConvertible(me.id());
        desk.open(me, card.wall());
        String code = practices.start(me, practice, card.title());
        writing.save(me, code, Section.DESCRIPTION, new Narrative(WallSearch.withoutNames(card.text())), 0);
        card.draft(code);
        cards.saveChanged(card, card.title(), card.text());
        return code;
    }
}
