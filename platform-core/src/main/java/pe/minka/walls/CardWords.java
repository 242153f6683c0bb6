package pe.minka.walls;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.conversations.Mentions;
import pe.minka.conversations.Wording;
import pe.minka.members.MemberId;
import pe.minka.practices.PracticeReading;
import pe.minka.shared.RuleViolation;

/** What a card says of others: the members it names, and the practice it is about. */
@Component
class CardWords {

    private final Mentions mentions;
    private final PracticeReading practices;

    CardWords(Mentions mentions, PracticeReading practices) {
        this.mentions = mentions;
        this.practices = practices;
    }

    /** As it is kept. Named is who reads the wall; chosen are those who are meant by names that several bear. */
    Wording read(CardText said, WallId wall, Set<MemberId> chosen) {
        return mentions.read(said.text(), WallConversations.about(wall), chosen);
    }

    void requirePractice(@Nullable String code) {
        if (code != null && !practices.isPublished(code)) {
            throw RuleViolation.at("practice", "walls.practice.unknown");
        }
    }
}
