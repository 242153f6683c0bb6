package pe.minka.web.recognition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.rules.Audience;
import pe.minka.gamification.rules.Caps;
import pe.minka.gamification.rules.Moment;
import pe.minka.gamification.rules.Rule;
import pe.minka.gamification.rules.RuleTerms;
import pe.minka.members.Reason;
import pe.minka.shared.RuleViolation;

/** The next version of a rule as it is typed. */
record RuleForm(
        String points,
        String perDay,
        String perGiver,
        String perSeason,
        String moment,
        String audience,
        Boolean enabled,
        String from,

        @NotBlank(message = "{members.reasonMissing}")
        @Size(max = Reason.LONGEST, message = "{administration.reason.long}")
        String reason) {

    RuleForm(
            @Nullable String points,
            @Nullable String perDay,
            @Nullable String perGiver,
            @Nullable String perSeason,
            @Nullable String moment,
            @Nullable String audience,
            @Nullable Boolean enabled,
            @Nullable String from,
            @Nullable String reason) {
        this.points = text(points);
        this.perDay = text(perDay);
        this.perGiver = text(perGiver);
        this.perSeason = text(perSeason);
        this.moment = text(moment);
        this.audience = text(audience);
        this.enabled = Boolean.TRUE.equals(enabled);
        this.from = text(from);
        this.reason = text(reason);
    }

    static RuleForm of(Rule rule) {
        return new RuleForm(
                String.valueOf(rule.points()),
                WholeNumber.written(rule.caps().perDay()),
                WholeNumber.written(rule.caps().perGiver()),
                WholeNumber.written(rule.caps().perSeason()),
                rule.moment().name(),
                rule.audience().name(),
                rule.enabled(),
                "",
                "");
    }

    RuleTerms terms() {
        return new RuleTerms(
                WholeNumber.required("points", points),
                new Caps(
                        WholeNumber.cap("perDay", perDay),
                        WholeNumber.cap("perGiver", perGiver),
                        WholeNumber.cap("perSeason", perSeason)),
                moment.isEmpty() ? Moment.ACCEPTANCE : chosen("moment", Moment.class, moment),
                chosen("audience", Audience.class, audience),
                enabled);
    }

    @Nullable
    LocalDate day() {
        try {
            return from.isEmpty() ? null : LocalDate.parse(from);
        } catch (DateTimeParseException e) {
            throw RuleViolation.at("from", "recognition.rules.from.shape");
        }
    }

    private static <E extends Enum<E>> E chosen(String field, Class<E> type, String text) {
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            throw RuleViolation.at(field, "recognition.rules.choose");
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
