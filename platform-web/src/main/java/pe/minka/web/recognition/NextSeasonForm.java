package pe.minka.web.recognition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.seasons.PlanSeason;
import pe.minka.gamification.seasons.SeasonDates;
import pe.minka.gamification.seasons.SeasonPlan;
import pe.minka.members.Reason;
import pe.minka.web.writing.Typed;

/** From when until when the next season lasts, as it is typed, and what the page said when it was. */
record NextSeasonForm(
        String first,
        String last,
        String seen,

        @NotBlank(message = "{members.reasonMissing}")
        @Size(max = Reason.LONGEST, message = "{administration.reason.long}")
        String reason) {

    NextSeasonForm(@Nullable String first, @Nullable String last, @Nullable String seen, @Nullable String reason) {
        this.first = Typed.text(first);
        this.last = Typed.text(last);
        this.seen = Typed.text(seen);
        this.reason = Typed.text(reason);
    }

    static NextSeasonForm of(SeasonPlan plan) {
        return new NextSeasonForm(
                plan.next().first().toString(), plan.next().last().toString(), plan.stamp(), "");
    }

    /** Each field by itself. */
    Stream<Runnable> readings() {
        return Stream.of(() -> RuleFields.day("first", first), () -> RuleFields.day("last", last));
    }

    SeasonDates dates() {
        return new SeasonDates(RuleFields.day("first", first), RuleFields.day("last", last));
    }

    PlanSeason wish() {
        return new PlanSeason(dates(), seen, new Reason(reason));
    }
}
