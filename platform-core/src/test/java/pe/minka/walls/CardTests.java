package pe.minka.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pe.minka.conversations.Wording;
import pe.minka.members.MemberId;
import pe.minka.organisations.OrganisationId;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

class CardTests {

    private static final Instant MORNING = Instant.parse("2026-05-04T14:00:00Z");
    private static final int WALKS = 400;
    private static final int STEPS = 25;

    private static final Map<CardKind, Set<CardStage>> STAGES = Map.of(
            CardKind.CHALLENGE,
            EnumSet.of(CardStage.OPEN, CardStage.ACCOMPANIED, CardStage.SOLVED, CardStage.ARCHIVED),
            CardKind.INITIATIVE,
            EnumSet.of(CardStage.PUBLISHED, CardStage.ACCOMPANIED, CardStage.PROMOTED, CardStage.ARCHIVED),
            CardKind.SHARING,
            EnumSet.of(CardStage.PUBLISHED, CardStage.ARCHIVED));

    private static final Map<CardStage, Set<CardStage>> FOLLOWING = Map.of(
            CardStage.OPEN, EnumSet.of(CardStage.ACCOMPANIED, CardStage.SOLVED, CardStage.ARCHIVED),
            CardStage.PUBLISHED, EnumSet.of(CardStage.ACCOMPANIED, CardStage.PROMOTED, CardStage.ARCHIVED),
            CardStage.ACCOMPANIED, EnumSet.of(CardStage.SOLVED, CardStage.PROMOTED, CardStage.ARCHIVED),
            CardStage.SOLVED, EnumSet.of(CardStage.ARCHIVED),
            CardStage.PROMOTED, EnumSet.noneOf(CardStage.class),
            CardStage.ARCHIVED, EnumSet.noneOf(CardStage.class));

    private final MemberId author = new MemberId(UUID.randomUUID());
    private final MemberId somebody = new MemberId(UUID.randomUUID());

    private Card card(CardKind kind, boolean waits, @Nullable Instant closesAt) {
        var said = new CardText("Cosecha", "Dejan de asistir.", "gestion", closesAt, null);
        return Card.post(
                CardId.next(),
                WallId.next(),
                kind,
                said,
                new Wording(said.text(), Set.of()),
                author,
                new OrganisationId(UUID.randomUUID()),
                waits,
                MORNING);
    }

    /** Whatever is done to a card in whatever order: it only goes where its kind may go, and says what is true. */
    @ParameterizedTest
    @EnumSource(CardKind.class)
    void noOrderOfActsLeadsACardAstray(CardKind kind) {
        for (int seed = 0; seed < WALKS; seed++) {
            var random = new Random(seed);
            var card = card(kind, random.nextBoolean(), null);
            var now = MORNING;
            for (int step = 0; step < STEPS; step++) {
                now = now.plusSeconds(random.nextInt(40));
                var before = card.course().stage();
                act(card, random, now);
                assertThat(STAGES.get(kind))
                        .as("seed %d, step %d", seed, step)
                        .contains(card.course().stage());
                if (before != card.course().stage()) {
                    assertThat(FOLLOWING.get(before))
                            .as("seed %d, step %d from %s", seed, step, before)
                            .contains(card.course().stage());
                }
                assertThat(card.course().stage() != CardStage.SOLVED
                                || card.course().best() != null)
                        .isTrue();
                assertThat(card.course().stage() != CardStage.PROMOTED
                                || card.course().practice() != null)
                        .isTrue();
                assertThat(!card.isOpen(now)
                                || (card.posting().isShown()
                                        && card.course().stage().isLive()))
                        .isTrue();
            }
        }
    }

    private void act(Card card, Random random, Instant now) {
        List<Runnable> acts = List.of(
                () -> card.approve(now),
                () -> card.hide(now),
                () -> card.restore(now),
                () -> card.accompany(somebody, now),
                () -> card.solve(author, ContributionId.next(), somebody, now),
                () -> card.archive(now),
                () -> card.remove(author, now),
                () -> card.undo(author, now),
                () -> {
                    card.requireConvertible(author);
                    card.draft("PR-2026-0001");
                },
                () -> card.promote(now));
        try {
            acts.get(random.nextInt(acts.size())).run();
        } catch (RuleViolation refused) {
            assertThat(refused.code()).startsWith("walls.");
        }
    }

    @Test
    void whatWasTakenAwayComesBackAsItWasForHalfAMinute() {
        var card = card(CardKind.CHALLENGE, false, null);
        card.hide(MORNING);
        card.remove(author, MORNING);

        card.undo(author, MORNING.plusSeconds(29));
        assertThat(card.posting().state()).isEqualTo(PostState.HIDDEN);

        card.remove(author, MORNING);
        refused("walls.undo.late", () -> card.undo(author, MORNING.plusSeconds(30)));
        assertThat(card.posting().state()).isEqualTo(PostState.REMOVED);
    }

    @Test
    void aChallengeTakesAnswersUntilItsLastDayIsOver() {
        var closes = MORNING.plus(Duration.ofDays(3));
        var card = card(CardKind.CHALLENGE, false, closes);

        card.requireOpen(closes.minusMillis(1));
        refused("walls.card.over", () -> card.requireOpen(closes));

        card.solve(author, ContributionId.next(), somebody, closes.plusSeconds(1));
        assertThat(card.course().stage()).isEqualTo(CardStage.SOLVED);
    }

    @Test
    void theBestAnswerIsChosenOnceAndByTheAuthor() {
        var card = card(CardKind.CHALLENGE, false, null);
        var best = ContributionId.next();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> card.solve(somebody, best, somebody, MORNING));

        card.solve(author, best, somebody, MORNING);
        card.solve(author, best, somebody, MORNING);

        refused("walls.solve.done", () -> card.solve(author, ContributionId.next(), somebody, MORNING));
        assertThat(card.course().best()).isEqualTo(best);
    }

    private static void refused(String code, ThrowingCallable action) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(action)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
