package pe.minka.web.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.rules.Audience;
import pe.minka.gamification.rules.Caps;
import pe.minka.gamification.rules.RuleTerms;
import pe.minka.shared.Peru;
import pe.minka.web.format.Show;

/** Says a rule as one would tell it to a member, from its values alone. */
@Component
class RuleSentence {

    private static final String PREFIX = "recognition.rules.";

    private final RecognitionTexts texts;
    private final Show show;

    RuleSentence(RecognitionTexts texts, Show show) {
        this.texts = texts;
        this.show = show;
    }

    String of(ContributionKind kind, RuleTerms terms) {
        String what = text("what." + kind);
        if (!terms.enabled()) {
            return text("sentence.off", what);
        }
        if (terms.points() == 0) {
            return text("sentence.nothing", what);
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(text(
                "sentence",
                what,
                text("points", terms.points(), show.number(terms.points())),
                text("whom." + kind),
                text("when." + kind + "." + terms.moment())));
        caps(terms.caps()).ifPresent(sentences::add);
        if (terms.audience() != Audience.EVERYBODY) {
            sentences.add(text("sentence.audience." + terms.audience()));
        }
        return String.join(" ", sentences);
    }

    /** The same with the day from which it holds; without one it does from now on. */
    String from(@Nullable LocalDate day, ContributionKind kind, RuleTerms terms) {
        String said = of(kind, terms);
        String rest = said.substring(0, 1).toLowerCase(Peru.LOCALE) + said.substring(1);
        return day == null ? text("sentence.now", rest) : text("sentence.from", show.longDate(day), rest);
    }

    private Optional<String> caps(Caps caps) {
        List<String> parts = new ArrayList<>();
        add(parts, "cap.day", caps.perDay());
        add(parts, "cap.giver", caps.perGiver());
        add(parts, "cap.season", caps.perSeason());
        add(parts, "cap.pair", caps.perPair());
        return switch (parts.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(text("sentence.caps", parts.getFirst()));
            default ->
                Optional.of(text(
                        "sentence.caps",
                        text("and", String.join(", ", parts.subList(0, parts.size() - 1)), parts.getLast())));
        };
    }

    private void add(List<String> parts, String key, @Nullable Integer cap) {
        if (cap != null) {
            parts.add(text(key, cap, show.number(cap)));
        }
    }

    private String text(String key, Object... arguments) {
        return texts.text(PREFIX + key, arguments);
    }
}
