package pe.minka.web.recognition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.badges.Assessment;
import pe.minka.gamification.badges.Award;
import pe.minka.gamification.badges.BadgeView;
import pe.minka.gamification.badges.Criterion;
import pe.minka.gamification.badges.CriterionWords;
import pe.minka.gamification.badges.Evidence;
import pe.minka.gamification.badges.Family;
import pe.minka.gamification.badges.Shelved;
import pe.minka.gamification.badges.Tier;
import pe.minka.web.format.Show;

/** Insignias in words. */
@Component
class BadgeWords {

    private static final String PREFIX = "recognition.badges.";
    private static final String DESK = "recognition.badgeDesk.";

    private final RecognitionTexts texts;
    private final CriterionWords criteria;
    private final Show show;

    BadgeWords(RecognitionTexts texts, CriterionWords criteria, Show show) {
        this.texts = texts;
        this.criteria = criteria;
        this.show = show;
    }

    /** A condition, and how far whoever looks is from it. */
    record Condition(String sentence, boolean met, String state) {}

    /** A piece of evidence; without a page of its own it is no link. */
    record Piece(String kind, String title, @Nullable String link, String day) {}

    String family(Family family) {
        return text("family." + family);
    }

    String tier(Tier tier) {
        return text("tier." + tier);
    }

    String sentence(Criterion criterion) {
        return criteria.sentence(criterion);
    }

    BadgeCard card(Shelved shelved) {
        var badge = shelved.badge();
        var award = shelved.award();
        boolean own = shelved.isMine();
        var outlook = shelved.outlook();
        boolean begun = outlook != null && outlook.isBegun();
        return new BadgeCard(
                badge.code(),
                badge.name(),
                tier(badge.tier()),
                sentence(badge.criterion()),
                BadgeMark.of(badge.family(), badge.tier()),
                own,
                own && award != null ? text("mine", show.date(award.awardedAt())) : state(outlook),
                own ? "ok" : begun ? "" : "line",
                own ? "check" : begun ? "clock" : "");
    }

    /** What is asked, one by one where all of it is. */
    List<Condition> conditions(BadgeView badge, @Nullable Assessment outlook) {
        if (outlook == null) {
            return criteria.conditions(badge.criterion()).stream()
                    .map(sentence -> new Condition(sentence, false, ""))
                    .toList();
        }
        var parts = outlook.criterion() instanceof Criterion.All ? outlook.parts() : List.of(outlook);
        return parts.stream()
                .map(part -> new Condition(criteria.sentence(part.criterion()), part.isMet(), state(part)))
                .toList();
    }

    List<Piece> evidence(Award award) {
        return award.evidence().stream().map(this::piece).toList();
    }

    private Piece piece(Evidence evidence) {
        boolean hasPage = evidence.kind() != ContributionKind.PROFILE_COMPLETED;
        String kind = texts.kind(evidence.kind());
        return new Piece(
                kind,
                evidence.title().isEmpty() ? kind : evidence.title(),
                hasPage ? evidence.path() : null,
                show.date(evidence.at()));
    }

    private String state(@Nullable Assessment outlook) {
        if (outlook == null) {
            return "";
        }
        if (outlook.isMet()) {
            return text("met");
        }
        if (!outlook.isBegun()) {
            return text("notBegun");
        }
        boolean counted = outlook.need() > 1 && !(outlook.criterion() instanceof Criterion.Any);
        return counted ? text("some", show.number(outlook.have()), show.number(outlook.need())) : text("begun");
    }

    /** For whoever administers. */
    String desk(String key) {
        return texts.text(DESK + key);
    }

    String text(String key, Object... arguments) {
        return texts.text(PREFIX + key, arguments);
    }
}
