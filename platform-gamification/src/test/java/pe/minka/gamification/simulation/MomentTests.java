package pe.minka.gamification.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import pe.minka.RecognitionTest;
import pe.minka.gamification.Administrators;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.People;
import pe.minka.gamification.ledger.Books;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.gamification.rules.Audience;
import pe.minka.gamification.rules.Caps;
import pe.minka.gamification.rules.Moment;
import pe.minka.gamification.rules.RuleTerms;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.shared.Peru;

/** A lesson is handed in and accepted: which of the two counts can be tried out, and applied to what is past. */
@RecognitionTest
class MomentTests {

    private static final ContributionKind KIND = ContributionKind.LESSON_PUBLISHED;
    private static final Instant MAY = Instant.parse("1961-05-02T15:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    private SeasonRecount recount;

    @Autowired
    private Simulator simulator;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Books books;

    @Autowired
    private People people;

    @Autowired
    private Administrators administrators;

    private Access admin;
    private String season = "1961";

    @BeforeEach
    void setUp() {
        admin = administrators.national();
    }

    @AfterEach
    void everythingAddsUpAndIsAsItWas() {
        assertThat(books.differences()).isEmpty();
        apply(terms(Moment.ACCEPTANCE, null));
    }

    @Test
    void whatWasHandedInAndNotAcceptedCountsIfTheMomentIsThat() {
        var nilda = people.member();
        var first = lesson();
        var second = lesson();
        tell(first, nilda, Moment.SUBMISSION, MAY);
        tell(first, nilda, Moment.ACCEPTANCE, MAY.plus(DAY.multipliedBy(40)));
        tell(second, nilda, Moment.SUBMISSION, MAY.plus(DAY));
        assertThat(books.score(nilda, season)).isEqualTo(10);
        assertThat(books.score(nilda, "1961-06")).isEqualTo(10);

        var simulation =
                simulator.simulate(admin, new DraftRules(season, Map.of(KIND, terms(Moment.SUBMISSION, null))));

        assertThat(simulation.timing()).isEqualTo(new Simulation.Timing(1, 0, 1));
        assertThat(simulation.shifts())
                .anySatisfy(shift -> assertThat(shift)
                        .extracting(Shift::member, Shift::before, Shift::after)
                        .containsExactly(nilda, 10, 20));
        apply(terms(Moment.SUBMISSION, null));
        assertThat(books.score(nilda, season)).isEqualTo(20);
        assertThat(books.score(nilda, "1961-05")).isEqualTo(20);
        assertThat(books.score(nilda, "1961-06")).isZero();

        ledger.withdraw(second, MAY.plus(DAY.multipliedBy(2)));
        assertThat(books.score(nilda, season)).isEqualTo(10);
        tell(second, nilda, Moment.SUBMISSION, MAY.plus(DAY.multipliedBy(3)));
        assertThat(books.score(nilda, season)).isEqualTo(20);

        apply(terms(Moment.ACCEPTANCE, null));
        assertThat(books.score(nilda, season)).isEqualTo(10);
        assertThat(books.score(nilda, "1961-06")).isEqualTo(10);
        tell(second, nilda, Moment.ACCEPTANCE, MAY.plus(DAY.multipliedBy(80)));
        assertThat(books.score(nilda, "1961-07")).isEqualTo(10);
    }

    @Test
    void whatIsHandedInBeforeTheSeasonAndAcceptedInItStaysThereOnItsDay() {
        var nilda = people.member();
        var lesson = lesson();
        tell(lesson, nilda, Moment.SUBMISSION, Instant.parse("1960-12-30T15:00:00Z"));
        tell(lesson, nilda, Moment.ACCEPTANCE, Instant.parse("1961-01-03T15:00:00Z"));

        apply(terms(Moment.SUBMISSION, null));

        assertThat(books.score(nilda, "1960")).isZero();
        assertThat(books.score(nilda, "1961-01")).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whateverTheMomentEverybodyHasWhatAReplayGivesThem(long seed) {
        var random = new Random(seed);
        season = String.valueOf(1970 + seed);
        var authors = IntStream.range(0, 3).mapToObj(n -> people.member()).toList();
        tell(random, authors);
        for (int round = 0; round < 4; round++) {
            var terms = terms(random.nextBoolean() ? Moment.SUBMISSION : Moment.ACCEPTANCE, cap(random));
            apply(terms);
            recount.assertIsReplay(season, KIND, terms, authors);
            tell(random, authors);
            recount.assertIsReplay(season, KIND, terms, authors);
        }
    }

    /** Lessons are sent, maybe returned and sent again, maybe published, maybe taken back. */
    private void tell(Random random, List<MemberId> authors) {
        for (int n = 0; n < 12; n++) {
            var author = authors.get(random.nextInt(authors.size()));
            var lesson = lesson();
            var at = Peru.startOf(LocalDate.of(Integer.parseInt(season), 3, 1 + random.nextInt(3)));
            tell(lesson, author, Moment.SUBMISSION, at);
            if (random.nextInt(3) == 0) {
                ledger.withdraw(lesson, at.plusSeconds(60));
                tell(lesson, author, Moment.SUBMISSION, at.plus(DAY));
            }
            if (random.nextInt(3) > 0) {
                tell(lesson, author, Moment.ACCEPTANCE, at.plus(DAY.multipliedBy(1 + random.nextInt(3))));
            }
            if (random.nextInt(4) == 0) {
                ledger.withdraw(lesson, at.plus(DAY.multipliedBy(5)));
            }
        }
    }

    private static @Nullable Integer cap(Random random) {
        return random.nextInt(3) == 0 ? null : 1 + random.nextInt(3);
    }

    private static RuleTerms terms(Moment moment, @Nullable Integer perDay) {
        return new RuleTerms(10, new Caps(perDay, null, null), moment, Audience.EVERYBODY, true);
    }

    private void apply(RuleTerms terms) {
        recount.apply(admin, season, KIND, terms);
    }

    private static Cause lesson() {
        return Cause.once("lesson:" + UUID.randomUUID(), KIND);
    }

    private void tell(Cause lesson, MemberId author, Moment moment, Instant at) {
        ledger.record(new Contribution(lesson, author, null, "Lo aprendido", "/lecciones", moment, at));
    }
}
