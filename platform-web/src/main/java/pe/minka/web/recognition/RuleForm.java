package pe.minka.web.recognition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.rules.Audience;
import pe.minka.gamification.rules.Caps;
import pe.minka.gamification.rules.Moment;
import pe.minka.gamification.rules.Rule;
import pe.minka.gamification.rules.RuleTerms;
import pe.minka.members.Reason;
import pe.minka.web.writing.Typed;

/** The next version of a rule as it is typed. */
record RuleForm(
        String points,
        String perDay,
        String perGiver,
        String perSeason,
        String perPair,
        String moment,
        String audience,
        Boolean enabled,
        String from,
        Boolean replacing,

        @NotBlank(message = "{members.reasonMissing}")
        @Size(max = Reason.LONGEST, message = "{administration.reason.long}")
        String reason) {

    RuleForm(
            @Nullable String points,
            @Nullable String perDay,
            @Nullable String perGiver,
            @Nullable String perSeason,
            @Nullable String perPair,
            @Nullable String moment,
            @Nullable String audience,
            @Nullable Boolean enabled,
            @Nullable String from,
            @Nullable Boolean replacing,
            @Nullable String reason) {
        this.points = Typed.stripped(points);
        this.perDay = Typed.stripped(perDay);
        this.perGiver = Typed.stripped(perGiver);
        this.perSeason = Typed.stripped(perSeason);
        this.perPair = Typed.stripped(perPair);
        this.moment = Typed.stripped(moment);
        this.audience = Typed.stripped(audience);
        this.enabled = Boolean.TRUE.equals(enabled);
        this.from = Typed.stripped(from);
        this.replacing = Boolean.TRUE.equals(replacing);
        this.reason = Typed.stripped(reason);
    }

    static RuleForm of(Rule rule) {
        return new RuleForm(
                String.valueOf(rule.points()),
                RuleFields.written(rule.caps().perDay()),
                RuleFields.written(rule.caps().perGiver()),
                RuleFields.written(rule.caps().perSeason()),
                RuleFields.written(rule.caps().perPair()),
                rule.moment().name(),
                rule.audience().name(),
                rule.enabled(),
                "",
                false,
                "");
    }

    /** What was typed where something else was read, as a change of what the rule says now. */
    RuleForm onto(RuleForm read, RuleForm now, Merge merge) {
        return new RuleForm(
                merge.text("points", read.points, points, now.points),
                merge.text("perDay", read.perDay, perDay, now.perDay),
                merge.text("perGiver", read.perGiver, perGiver, now.perGiver),
                merge.text("perSeason", read.perSeason, perSeason, now.perSeason),
                merge.text("perPair", read.perPair, perPair, now.perPair),
                merge.text("moment", read.moment, moment, now.moment),
                merge.text("audience", read.audience, audience, now.audience),
                enabled.equals(read.enabled) ? now.enabled : enabled,
                from,
                replacing,
                reason);
    }

    /** Each field by itself. */
    Stream<Runnable> readings(ContributionKind kind) {
        return Stream.of(
                () -> RuleFields.required("points", points),
                () -> RuleFields.cap("perDay", perDay),
                () -> RuleFields.cap("perGiver", perGiver),
                () -> RuleFields.cap("perSeason", perSeason),
                () -> RuleFields.cap("perPair", perPair),
                () -> moment(kind),
                () -> Typed.chosen("audience", Audience.class, audience),
                this::day);
    }

    private Moment moment(ContributionKind kind) {
        return moment.isEmpty()
                ? Moment.ACCEPTANCE
                : RuleTerms.possible("moment", kind, Typed.chosen("moment", Moment.class, moment));
    }

    RuleTerms terms(ContributionKind kind) {
        return new RuleTerms(
                RuleFields.required("points", points),
                new Caps(
                        RuleFields.cap("perDay", perDay),
                        RuleFields.cap("perGiver", perGiver),
                        RuleFields.cap("perSeason", perSeason),
                        RuleFields.cap("perPair", perPair)),
                moment(kind),
                Typed.chosen("audience", Audience.class, audience),
                enabled);
    }

    @Nullable
    LocalDate day() {
        return from.isEmpty() ? null : RuleFields.day("from", from);
    }
}
