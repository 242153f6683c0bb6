package pe.minka.gamification.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import pe.minka.RecognitionTest;
import pe.minka.gamification.Administrators;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.People;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.gamification.rules.Audience;
import pe.minka.gamification.rules.Caps;
import pe.minka.gamification.rules.Moment;
import pe.minka.gamification.rules.RuleTerms;
import pe.minka.members.MemberId;
import pe.minka.shared.Peru;

/**
 * Whatever rules are applied to a season, while people go on contributing and afterwards: everybody has what a replay of
 * the season under these rules gives them, as if they had been so from the first day.
 */
@RecognitionTest
class RecalculationPropertyTests {

    private static final ContributionKind KIND = ContributionKind.SUPPORT_RECEIVED;
    private static final RuleTerms FIRST =
            new RuleTerms(1, new Caps(10, 3, null), Moment.ACCEPTANCE, Audience.EVERYBODY, true);
    private static final int FIRST_YEAR = 1990;

    @Autowired
    private SeasonRecount recount;

    @Autowired
    private Recounting recounting;

    @Autowired
    private Ledger ledger;

    @Autowired
    private People people;

    @Autowired
    private Administrators administrators;

    private int year;
    private String season = "";

    /** What is applied to one season is in force for everybody afterwards. */
    @AfterEach
    void asItWas() {
        recount.apply(administrators.national(), season, KIND, FIRST);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 5, 7, 11, 13})
    void everybodyHasWhatAReplayGivesThem(long seed) {
        var random = new Random(seed);
        year = FIRST_YEAR + (int) seed;
        season = String.valueOf(year);
        var admin = administrators.national();
        var members = IntStream.range(0, 4).mapToObj(n -> people.member()).toList();
        tell(news(random, members, 60));

        for (int round = 0; round < 3; round++) {
            var terms = random(random);
            var meanwhile = news(random, members, 20);
            recount.decide(admin, season, KIND, terms);
            meanwhile.add(recounting::carryOn);
            Collections.shuffle(meanwhile, random);
            tell(meanwhile);
            recount.finish(admin);
            recount.assertIsReplay(season, KIND, terms, members);
            tell(news(random, members, 20));
            recount.assertIsReplay(season, KIND, terms, members);
        }
    }

    private static RuleTerms random(Random random) {
        return new RuleTerms(
                random.nextInt(4),
                new Caps(cap(random, 6), cap(random, 3), cap(random, 12), cap(random, 5)),
                Moment.ACCEPTANCE,
                Audience.EVERYBODY,
                random.nextInt(6) > 0);
    }

    private static @Nullable Integer cap(Random random, int most) {
        return random.nextInt(3) == 0 ? null : 1 + random.nextInt(most);
    }

    private List<Runnable> news(Random random, List<MemberId> members, int count) {
        List<Runnable> news = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            var receiver = members.get(random.nextInt(members.size()));
            var giver = members.get(random.nextInt(members.size()));
            var at = Peru.startOf(LocalDate.of(year, 5, 1 + random.nextInt(3))).plusSeconds(random.nextInt(80_000));
            var cause = new Cause(
                    "practice:" + UUID.randomUUID(), KIND, giver.value().toString());
            var told = Contribution.accepted(cause, receiver, "Aulas", "/practicas/PR", at)
                    .givenBy(giver);
            news.add(() -> ledger.record(told));
            if (random.nextInt(4) == 0) {
                news.add(() -> ledger.withdraw(cause, at.plusSeconds(1)));
            }
        }
        return news;
    }

    private static void tell(List<Runnable> news) {
        try (var threads = Executors.newFixedThreadPool(6)) {
            var all = news.stream().map(threads::submit).toList();
            assertThat(all).allSatisfy(one -> assertThat(one).succeedsWithin(Duration.ofSeconds(30)));
        }
    }
}
