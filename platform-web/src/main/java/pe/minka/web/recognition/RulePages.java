package pe.minka.web.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.rules.Audience;
import pe.minka.gamification.rules.Moment;
import pe.minka.gamification.rules.RuleBook;
import pe.minka.gamification.rules.RuleTerms;
import pe.minka.gamification.rules.RuleVersion;
import pe.minka.gamification.rules.RuleView;
import pe.minka.members.Access;
import pe.minka.web.format.Show;

/** The rules as their pages show them. */
@Component
class RulePages {

    static final String LIST = "/admin/reconocimiento/reglas";
    static final String TITLE = "recognition.rules.title";
    private static final String SAME = "recognition.rules.same";
    private static final Set<String> CHOSEN = Set.of("moment", "audience");

    private final RuleBook rules;
    private final RuleSentence sentence;
    private final RecognitionNames names;
    private final RecognitionTexts texts;
    private final RecognitionTrail trail;
    private final Show show;

    RulePages(
            RuleBook rules,
            RuleSentence sentence,
            RecognitionNames names,
            RecognitionTexts texts,
            RecognitionTrail trail,
            Show show) {
        this.rules = rules;
        this.sentence = sentence;
        this.names = names;
        this.texts = texts;
        this.trail = trail;
        this.show = show;
    }

    /** A line of the list; the tone is that of a tag. */
    record Line(
            String href,
            String label,
            String note,
            @Nullable String kind,
            String state,
            String tone,
            String icon) {}

    /** A version in words; from is empty for what was always so, by for what nobody decided. */
    record Version(
            int number,
            String sentence,
            String from,
            String by,
            Instant at,
            String reason,
            String state,
            @Nullable Integer replacedBy) {}

    /** What somebody would like the rule to say, and from when; without a day from now on. */
    record Typed(RuleTerms terms, @Nullable LocalDate from) {

        static Typed of(ContributionKind kind, RuleForm form) {
            return new Typed(form.terms(kind), form.day());
        }
    }

    /** A version that would give way to another. */
    record Planned(String day, String sentence) {}

    String list(Access admin, Model model) {
        model.addAttribute("crumbs", trail.to(TITLE));
        model.addAttribute("rules", rules.all(admin).stream().map(this::line).toList());
        return "recognition/rules";
    }

    ContributionKind kind(String path) {
        return texts.kindAt(path);
    }

    RuleView find(Access admin, String path) {
        return rules.find(admin, kind(path));
    }

    /** Whoever is late goes on from what the rule says now; what is refused is not said as if it could be. */
    String refused(Access admin, ContributionKind kind, int version, RuleForm form, BindingResult errors, Model model) {
        boolean overtaken = errors.hasGlobalErrors();
        boolean sound = errors.getFieldErrors().stream()
                .allMatch(error -> error.getField().equals("reason") && !SAME.equals(error.getCode()));
        var typed = overtaken ? goOn(admin, kind, version, form, errors, model) : form;
        model.addAttribute("overtaken", overtaken);
        return rule(admin, kind, overtaken ? null : version, sound ? Typed.of(kind, typed) : null, model);
    }

    private RuleForm goOn(
            Access admin, ContributionKind kind, int version, RuleForm form, BindingResult errors, Model model) {
        var history = rules.history(admin, kind);
        var now = RuleForm.of(history.getFirst().rule());
        var read = history.stream()
                .map(RuleVersion::rule)
                .filter(rule -> rule.version() == version)
                .findFirst()
                .map(RuleForm::of)
                .orElse(now);
        var merge = new Merge();
        return merge.show(form.onto(read, now, merge), errors, this::said, model);
    }

    private String said(String field, String value) {
        return CHOSEN.contains(field) ? texts.text("recognition.rules." + field + "." + value) : value;
    }

    /**
     * The rule with the form for its next version.
     *
     * @param read the version that the form was made from; the last one where it was made just now
     */
    String rule(Access admin, ContributionKind kind, @Nullable Integer read, @Nullable Typed typed, Model model) {
        var rule = rules.find(admin, kind);
        model.addAttribute("crumbs", trail.beyond(TITLE, LIST, texts.kind(kind)));
        model.addAttribute("name", texts.kind(kind));
        model.addAttribute("address", LIST + "/" + texts.path(kind));
        model.addAttribute("latest", read == null ? rule.latest() : read);
        model.addAttribute("preview", typed == null ? null : sentence.from(typed.from(), kind, typed.terms()));
        model.addAttribute("planned", planned(rule));
        model.addAttribute("versions", versions(rule, rules.history(admin, kind)));
        model.addAttribute("hasGiver", RuleTerms.hasGiver(kind));
        model.addAttribute(
                "moments",
                RuleTerms.mayCountOnSubmission(kind)
                        ? texts.options("recognition.rules.moment.", Moment.values())
                        : List.of());
        model.addAttribute("audiences", texts.options("recognition.rules.audience.", Audience.values()));
        return "recognition/rule";
    }

    private Line line(RuleView rule) {
        String name = texts.kind(rule.kind());
        String href = LIST + "/" + texts.path(rule.kind());
        var now = rule.inForce();
        if (now == null) {
            return new Line(href, name, "", null, texts.text("recognition.rules.none"), "waiting", "clock");
        }
        String said = sentence.of(rule.kind(), now.rule().terms());
        if (rule.next() != null) {
            String day = show.date(rule.next().rule().validFrom());
            return new Line(href, name, said, null, texts.text("recognition.rules.changes", day), "warn", "clock");
        }
        boolean on = now.rule().enabled();
        String state = on ? since(now) : texts.text("recognition.rules.off");
        return new Line(href, name, said, null, state, on ? "ok" : "waiting", on ? "check" : "x");
    }

    private String since(RuleVersion version) {
        return isFirst(version)
                ? texts.text("recognition.rules.always")
                : texts.text("recognition.rules.since", show.date(version.rule().validFrom()));
    }

    private List<Planned> planned(RuleView rule) {
        return rule.planned().stream()
                .map(version -> new Planned(
                        show.longDate(version.rule().validFrom()),
                        sentence.of(rule.kind(), version.rule().terms())))
                .toList();
    }

    private List<Version> versions(RuleView rule, List<RuleVersion> history) {
        var known = names.among(history.stream().map(RuleVersion::decidedBy));
        return history.stream()
                .map(version -> new Version(
                        version.rule().version(),
                        sentence.of(rule.kind(), version.rule().terms()),
                        isFirst(version) ? "" : show.dateTime(version.rule().validFrom()),
                        version.decidedBy() == null ? "" : known.of(version.decidedBy()),
                        version.decidedAt(),
                        version.reason(),
                        state(rule, version),
                        version.replacedBy()))
                .toList();
    }

    private static String state(RuleView rule, RuleVersion version) {
        if (version.equals(rule.inForce())) {
            return "inForce";
        }
        if (version.isReplaced()) {
            return "replaced";
        }
        return rule.planned().contains(version) ? "planned" : "past";
    }

    private static boolean isFirst(RuleVersion version) {
        return version.rule().validFrom().equals(Instant.MIN);
    }
}
