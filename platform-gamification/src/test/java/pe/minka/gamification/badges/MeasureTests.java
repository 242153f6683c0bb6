package pe.minka.gamification.badges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.Standing;
import pe.minka.gamification.badges.Criterion.All;
import pe.minka.gamification.badges.Criterion.Any;
import pe.minka.gamification.badges.Criterion.Contributions;
import pe.minka.gamification.badges.Criterion.Givers;
import pe.minka.gamification.badges.Criterion.Held;
import pe.minka.gamification.badges.Criterion.Kinds;
import pe.minka.gamification.badges.Criterion.Months;
import pe.minka.gamification.badges.Criterion.Points;
import pe.minka.gamification.badges.Criterion.Reached;
import pe.minka.gamification.badges.Criterion.Within;
import pe.minka.shared.Peru;

class MeasureTests {

    private static final UUID ROSA = UUID.randomUUID();
    private static final UUID JULIA = UUID.randomUUID();

    private final List<Deed> all = new ArrayList<>();

    @Test
    void contributionsAreCountedOfWhateverKindIsAsked() {
        did(ContributionKind.LESSON_PUBLISHED, "2025-03-01");
        did(ContributionKind.LESSON_PUBLISHED, "2026-03-01");
        did(ContributionKind.REVIEW_DONE, "2026-04-01");

        assertThat(of(lessons(2, Within.EVER)).isMet()).isTrue();
        assertThat(of(lessons(3, Within.EVER))).matches(one -> !one.isMet() && one.have() == 2 && one.need() == 3);
        assertThat(of(new Contributions(
                                Set.of(ContributionKind.LESSON_PUBLISHED, ContributionKind.REVIEW_DONE),
                                3,
                                Within.EVER))
                        .isMet())
                .isTrue();
    }

    @Test
    void withinASeasonTheBestOneDecides() {
        did(ContributionKind.LESSON_PUBLISHED, "2025-03-01");
        did(ContributionKind.LESSON_PUBLISHED, "2025-12-31");
        did(ContributionKind.LESSON_PUBLISHED, "2026-01-01");

        assertThat(of(lessons(2, Within.SEASON)).isMet()).isTrue();
        assertThat(of(lessons(3, Within.SEASON)).have()).isEqualTo(2);
    }

    @Test
    void whoeverSupportsTwiceIsOnePerson() {
        supported("practice:1", ROSA);
        supported("practice:2", ROSA);
        supported("practice:1", JULIA);
        supported("practice:3", null);

        assertThat(of(new Givers(ContributionKind.SUPPORT_RECEIVED, 3, Within.EVER))
                        .have())
                .isEqualTo(2);
    }

    @Test
    void kindsAndMonthsAreToldApartWithinASeason() {
        did(ContributionKind.LESSON_PUBLISHED, "2026-01-31");
        did(ContributionKind.LESSON_PUBLISHED, "2026-02-01");
        did(ContributionKind.REVIEW_DONE, "2026-02-28");
        did(ContributionKind.PRACTICE_PUBLISHED, "2025-07-28");

        assertThat(of(new Kinds(3)).have()).isEqualTo(2);
        assertThat(of(new Months(3)).have()).isEqualTo(2);
    }

    @Test
    void pointsAreThoseOfASeasonAndNeverFewerThanNone() {
        did(ContributionKind.LESSON_PUBLISHED, "2026-01-31");
        var deeds = new Deeds(all, Map.of("2025", -5, "2026", 40), List.of(), Map.of());

        assertThat(Measure.of(new Points(41), deeds)).matches(one -> one.have() == 40 && !one.isMet());
        assertThat(Measure.of(new Points(40), deeds).evidence()).hasSize(1);
        assertThat(Measure.of(new Points(1), new Deeds(all, Map.of("2025", -5), List.of(), Map.of()))
                        .have())
                .isZero();
    }

    @Test
    void aHigherStandingIsEnoughForALowerOne() {
        var step = new Deeds.Step("2026", Standing.DISTINGUISHED, Instant.EPOCH);
        var deeds = new Deeds(all, Map.of(), List.of(step), Map.of());

        assertThat(Measure.of(new Reached(Standing.PARTICIPATING), deeds).isMet())
                .isTrue();
        assertThat(Measure.of(new Reached(Standing.TRANSFORMING), deeds).isMet())
                .isFalse();
    }

    @Test
    void allTakesEachAndAnyTakesOne() {
        did(ContributionKind.LESSON_PUBLISHED, "2026-01-31");
        var review = new Contributions(Set.of(ContributionKind.REVIEW_DONE), 1, Within.EVER);

        assertThat(of(new All(List.of(lessons(1, Within.EVER), review))))
                .matches(one -> !one.isMet() && one.have() == 1 && one.isBegun());
        assertThat(of(new Any(List.of(review, lessons(1, Within.EVER)))))
                .matches(one -> one.isMet() && one.evidence().size() == 1);
        assertThat(of(new Held("cumbre")).isMet()).isFalse();
        assertThat(Measure.of(new Held("cumbre"), deeds().holding("cumbre", Instant.EPOCH))
                        .isMet())
                .isTrue();
    }

    @Test
    void evidenceTellsOnceOfWhatIsAboutTheSame() {
        supported("practice:1", ROSA);
        supported("practice:1", JULIA);

        assertThat(of(new Givers(ContributionKind.SUPPORT_RECEIVED, 2, Within.EVER))
                        .evidence())
                .hasSize(1);
    }

    @Test
    void sinceAMomentOnlyWhatCameLaterCounts() {
        did(ContributionKind.LESSON_PUBLISHED, "2026-01-31");
        did(ContributionKind.LESSON_PUBLISHED, "2026-03-31");
        var later = deeds().since(Peru.startOf(LocalDate.of(2026, 2, 1)));

        assertThat(Measure.of(lessons(2, Within.EVER), later).have()).isEqualTo(1);
        assertThat(Measure.of(new Points(10), later).have()).isEqualTo(10);
    }

    @Test
    void sinceAMomentOnlyInsigniasGivenLaterCount() {
        var moment = Peru.startOf(LocalDate.of(2026, 2, 1));
        var held = deeds().holding("cumbre", moment).holding("buen-oido", moment.plusSeconds(1));

        assertThat(Measure.of(new Held("cumbre"), held.since(moment)).isMet()).isFalse();
        assertThat(Measure.of(new Held("buen-oido"), held.since(moment)).isMet())
                .isTrue();
    }

    private Assessment of(Criterion criterion) {
        return Measure.of(criterion, deeds());
    }

    private Deeds deeds() {
        return new Deeds(all, Map.of(), List.of(), Map.of());
    }

    private static Contributions lessons(int count, Within within) {
        return new Contributions(Set.of(ContributionKind.LESSON_PUBLISHED), count, within);
    }

    private void did(ContributionKind kind, String day) {
        add("thing:" + all.size(), kind, LocalDate.parse(day), null);
    }

    private void supported(String subject, @Nullable UUID giver) {
        add(subject, ContributionKind.SUPPORT_RECEIVED, LocalDate.of(2026, 5, 1), giver);
    }

    private void add(String subject, ContributionKind kind, LocalDate day, @Nullable UUID giver) {
        var what = new Evidence(subject, kind, "Aulas", "/", Peru.startOf(day));
        all.add(new Deed(what, giver, String.valueOf(day.getYear()), day, 10));
    }
}
