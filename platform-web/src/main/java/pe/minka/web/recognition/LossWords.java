package pe.minka.web.recognition;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.gamification.badges.Assessment;
import pe.minka.gamification.badges.BadgeView;
import pe.minka.gamification.badges.Criterion;
import pe.minka.gamification.badges.CriterionWords;

/** Why the platform took an insignia back, as far as what it asks for and how it stands with that tell. */
@Component
class LossWords {

    private static final String PREFIX = "recognition.badges.revoked.lost.";

    private final RecognitionTexts texts;
    private final CriterionWords criteria;

    LossWords(RecognitionTexts texts, CriterionWords criteria) {
        this.texts = texts;
        this.criteria = criteria;
    }

    /** For whose it was; nothing is known of how it stands with who is given none. */
    String of(BadgeView badge, @Nullable Assessment now) {
        var criterion = badge.criterion();
        var lacking = now == null && criterion instanceof Criterion.All
                ? Stream.<Criterion>of()
                : required(criterion).filter(one -> !isMet(one, now));
        return lacking.flatMap(this::cause).findFirst().orElseGet(() -> texts.text(PREFIX + uncertain(criterion)));
    }

    /** For whoever administers. */
    String ofOther(BadgeView badge) {
        return texts.text(PREFIX + "other." + uncertain(badge.criterion()));
    }

    private Stream<String> cause(Criterion lacking) {
        return switch (lacking) {
            case Criterion.Reached asked ->
                Stream.of(texts.text(PREFIX + "standing", criteria.standing(asked.standing())));
            case Criterion.Held _ -> Stream.of(texts.text(PREFIX + "badge"));
            default -> Stream.of();
        };
    }

    /** Only where a standing or another insignia is asked for too, losing these can be the cause. */
    private static String uncertain(Criterion criterion) {
        boolean more = criterion
                .everything()
                .anyMatch(one -> one instanceof Criterion.Reached || one instanceof Criterion.Held);
        return more ? "any" : "deeds";
    }

    /** What it takes in any case. */
    private static Stream<Criterion> required(Criterion criterion) {
        return criterion instanceof Criterion.All all
                ? all.of().stream().flatMap(LossWords::required)
                : Stream.of(criterion);
    }

    private static boolean isMet(Criterion criterion, @Nullable Assessment now) {
        return now != null
                && (now.criterion().equals(criterion)
                        ? now.isMet()
                        : now.parts().stream().anyMatch(part -> isMet(criterion, part)));
    }
}
