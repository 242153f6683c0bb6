package pe.minka.web.recognition;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pe.minka.gamification.RecognitionSwitch;
import pe.minka.gamification.badges.BadgeShelf;
import pe.minka.gamification.badges.Shelved;
import pe.minka.members.Access;
import pe.minka.members.Role;

/** The insignias of whoever looks, the newest first; none while recognition is switched off. */
@Component
public class OwnBadges {

    private final BadgeShelf shelf;
    private final BadgeWords words;
    private final RecognitionSwitch recognition;

    OwnBadges(BadgeShelf shelf, BadgeWords words, RecognitionSwitch recognition) {
        this.shelf = shelf;
        this.words = words;
        this.recognition = recognition;
    }

    /** Nothing while recognition is hidden, and for administrators without any: they are given none. */
    public Optional<List<BadgeCard>> of(Access me) {
        if (!recognition.isShown()) {
            return Optional.empty();
        }
        var cards = cards(me);
        return cards.isEmpty() && me.has(Role.ADMINISTRATOR) ? Optional.empty() : Optional.of(cards);
    }

    private List<BadgeCard> cards(Access me) {
        return shelf.shown(me.id(), me.id()).stream()
                .map(given -> words.card(new Shelved(given.badge(), given.award(), null)))
                .toList();
    }
}
