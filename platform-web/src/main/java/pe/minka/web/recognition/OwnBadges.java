package pe.minka.web.recognition;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pe.minka.gamification.RecognitionSwitch;
import pe.minka.gamification.badges.Award;
import pe.minka.gamification.badges.Awards;
import pe.minka.gamification.badges.BadgeCatalogue;
import pe.minka.gamification.badges.Shelved;
import pe.minka.members.Access;

/** The insignias of whoever looks, the newest first; none while recognition is switched off. */
@Component
public class OwnBadges {

    private final Awards awards;
    private final BadgeCatalogue catalogue;
    private final BadgeWords words;
    private final RecognitionSwitch recognition;

    OwnBadges(Awards awards, BadgeCatalogue catalogue, BadgeWords words, RecognitionSwitch recognition) {
        this.awards = awards;
        this.catalogue = catalogue;
        this.words = words;
        this.recognition = recognition;
    }

    public Optional<List<BadgeCard>> of(Access me) {
        return recognition.isShown() ? Optional.of(cards(me)) : Optional.empty();
    }

    private List<BadgeCard> cards(Access me) {
        var valid = awards.of(me.id()).stream().filter(Award::isValid).toList();
        return catalogue.of(valid).stream()
                .map(given -> words.card(new Shelved(given.badge(), given.award(), null)))
                .toList();
    }
}
