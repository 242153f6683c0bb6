package pe.minka.gamification.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import pe.minka.RecognitionTest;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.People;
import pe.minka.members.MemberId;

/** Whatever happens to whatever, told in whatever order, twice and at once: the sums are those of how it ended. */
@RecognitionTest
class LedgerPropertyTests {

    private static final Instant START = Instant.parse("2026-04-01T15:00:00Z");
    private static final List<ContributionKind> KINDS = List.of(
            ContributionKind.PRACTICE_PUBLISHED,
            ContributionKind.PRACTICE_INTERMEDIATE,
            ContributionKind.PRACTICE_ADVANCED,
            ContributionKind.LESSON_PUBLISHED,
            ContributionKind.SUPPORT_RECEIVED);
    private static final Map<ContributionKind, Integer> WORTH = Map.of(
            ContributionKind.PRACTICE_PUBLISHED, 20,
            ContributionKind.PRACTICE_INTERMEDIATE, 40,
            ContributionKind.PRACTICE_ADVANCED, 80,
            ContributionKind.LESSON_PUBLISHED, 10,
            ContributionKind.SUPPORT_RECEIVED, 1);

    @Autowired
    private Ledger ledger;

    @Autowired
    private Books books;

    @Autowired
    private People people;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void theSumsAreThoseOfHowItEnded(long seed) {
        var random = new Random(seed);
        var team = IntStream.range(0, 3).mapToObj(n -> people.member()).toList();
        Map<MemberId, Integer> expected = new HashMap<>();
        List<Runnable> news = new ArrayList<>();
        for (int s = 0; s < 6; s++) {
            news.addAll(subject("practice:" + UUID.randomUUID(), random, team, expected));
        }
        List<Runnable> told = new ArrayList<>(news);
        told.addAll(news.subList(0, news.size() / 2));
        Collections.shuffle(told, random);

        try (var threads = Executors.newFixedThreadPool(6)) {
            var all = told.stream().map(threads::submit).toList();
            assertThat(all).allSatisfy(one -> assertThat(one).succeedsWithin(Duration.ofSeconds(30)));
        }

        assertThat(books.differences()).isEmpty();
        assertThat(team)
                .allSatisfy(member -> assertThat(books.score(member)).isEqualTo(expected.getOrDefault(member, 0)));
    }

    /** What befalls one subject, a second after the other, and what it leaves each of the team with. */
    private List<Runnable> subject(
            String subject, Random random, List<MemberId> team, Map<MemberId, Integer> expected) {
        List<Runnable> news = new ArrayList<>();
        Map<ContributionKind, Boolean> stands = new HashMap<>();
        int steps = 4 + random.nextInt(8);
        for (int step = 0; step < steps; step++) {
            Instant at = START.plusSeconds(step);
            var kind = KINDS.get(random.nextInt(KINDS.size()));
            var cause = Cause.once(subject, kind);
            int what = random.nextInt(10);
            if (what < 6) {
                stands.put(kind, true);
                news.add(() -> team.forEach(
                        member -> ledger.record(Contribution.accepted(cause, member, "Aulas", "/practicas/PR", at))));
            } else if (what < 9) {
                stands.put(kind, false);
                news.add(() -> ledger.withdraw(cause, at));
            } else {
                stands.clear();
                news.add(() -> ledger.end(subject, at));
            }
        }
        int sum = stands.entrySet().stream()
                .filter(Map.Entry::getValue)
                .mapToInt(entry -> WORTH.getOrDefault(entry.getKey(), 0))
                .sum();
        team.forEach(member -> expected.merge(member, sum, Integer::sum));
        return news;
    }
}
