package pe.minka.web.recognition;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.rules.RuleBook;
import pe.minka.gamification.rules.RuleVersion;
import pe.minka.web.format.Show;

/** The rules as whoever contributes reads them: what counts now, and every version that has counted before. */
@Component
class KnownRulesPages {

    private final RuleBook rules;
    private final RuleSentence sentence;
    private final RecognitionTexts texts;
    private final RecognitionTrail trail;
    private final Show show;

    KnownRulesPages(RuleBook rules, RuleSentence sentence, RecognitionTexts texts, RecognitionTrail trail, Show show) {
        this.rules = rules;
        this.sentence = sentence;
        this.texts = texts;
        this.trail = trail;
        this.show = show;
    }

    /** A kind of contribution with the place of its rule on the page, its last version and those before. */
    record Known(String place, String name, Version now, List<Version> before) {}

    record Version(int number, String since, String sentence) {}

    String all(Model model) {
        model.addAttribute(
                "rules", rules.known().stream().map(versions -> known(versions)).toList());
        model.addAttribute(
                "crumbs",
                trail.beyondOwn("recognition.place.POINTS", PointsController.LIST, texts.text("recognition.known")));
        return "recognition/known-rules";
    }

    private Known known(List<RuleVersion> versions) {
        var kind = versions.getFirst().rule().kind();
        var all = versions.stream().map(one -> version(kind, one)).toList();
        return new Known(texts.path(kind), texts.kind(kind), all.getFirst(), all.subList(1, all.size()));
    }

    private Version version(ContributionKind kind, RuleVersion version) {
        var from = version.rule().validFrom();
        return new Version(
                version.rule().version(),
                from.equals(Instant.MIN)
                        ? texts.text("recognition.known.always")
                        : texts.text("recognition.known.since", show.date(from)),
                sentence.of(kind, version.rule().terms()));
    }
}
