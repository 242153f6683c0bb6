package pe.minka.gamification.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes round among a few is found, and a community in which everybody thanks everybody is left in peace. */
class CirclesTests {

    private final Map<List<UUID>, Integer> times = new HashMap<>();

    @Test
    void whoGivesToTheNextAndGetsFromTheLastIsInACircle() {
        var people = people(5);
        around(people, 3);

        assertThat(found()).containsExactly(Set.copyOf(people));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 7, 12})
    void whoThankNobodyElseAreInACircleAlsoWhenEachThanksEach(int size) {
        var people = people(size);
        all(people, 4);
        var outside = people(3);
        people.forEach(one -> give(outside.getFirst(), one, 1));

        assertThat(found()).containsExactly(Set.copyOf(people));
    }

    @Test
    void twoAreAPairAndNoCircle() {
        all(people(2), 10);
        assertThat(found()).isEmpty();
    }

    @Test
    void whoAdvisesManyWhoThankThemIsNoCircle() {
        var people = people(6);
        people.subList(1, 6).forEach(one -> {
            give(people.getFirst(), one, 5);
            give(one, people.getFirst(), 5);
        });
        assertThat(found()).isEmpty();
    }

    @Test
    void colleaguesWhoAreThankedMostlyByOthersAreNoCircle() {
        var office = people(6);
        var others = people(40);
        all(office, 3);
        others.forEach(other -> office.forEach(one -> give(other, one, 1)));

        assertThat(found()).isEmpty();
    }

    @Test
    void whoHandsDownWhatTheyGotIsNoCircle() {
        var people = people(30);
        IntStream.range(1, 30).forEach(n -> give(people.get((n - 1) / 2), people.get(n), 6));
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aRingInTheMiddleOfACommunityIsFoundAndNothingElse(long seed) {
        var random = new Random(seed);
        var community = people(200);
        mingle(community, 40, random);
        assertThat(found()).isEmpty();

        var ring = community.subList(20, 24);
        all(ring, 90);

        assertThat(found()).containsExactly(Set.copyOf(ring));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void twoRingsThatKnowEachOtherAreTwo(long seed) {
        var random = new Random(seed);
        var community = people(100);
        mingle(community, 20, random);
        around(community.subList(0, 5), 200);
        all(community.subList(5, 8), 100);
        give(community.getFirst(), community.get(6), 5);
        give(community.get(6), community.getFirst(), 5);

        assertThat(found())
                .containsExactlyInAnyOrder(Set.copyOf(community.subList(0, 5)), Set.copyOf(community.subList(5, 8)));
    }

    @Test
    @Tag("alone")
    void tenThousandPeopleTakeLessThanASecond() {
        var random = new Random(11);
        var community = people(10_000);
        mingle(community, 30, random);
        around(community.subList(50, 57), 300);
        var gifts = gifts();
        assertThat(gifts).hasSizeGreaterThan(50_000);

        var fastest = IntStream.range(0, 4).mapToLong(attempt -> {
            long begun = System.nanoTime();
            assertThat(Circles.in(gifts)).containsExactly(Set.copyOf(community.subList(50, 57)));
            return System.nanoTime() - begun;
        });

        assertThat(Duration.ofNanos(fastest.min().orElseThrow())).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void aLongChainOfGiversIsNoTrouble() {
        around(people(50_000), 3);
        assertThat(found()).isEmpty();
    }

    /** Each gives something to so many others, one to five times. */
    private void mingle(List<UUID> community, int others, Random random) {
        community.forEach(one -> IntStream.range(0, others).forEach(n -> {
            var other = community.get(random.nextInt(community.size()));
            if (!other.equals(one)) {
                give(one, other, 1 + random.nextInt(5));
            }
        }));
    }

    private void around(List<UUID> people, int often) {
        IntStream.range(0, people.size()).forEach(n -> give(people.get(n), people.get((n + 1) % people.size()), often));
    }

    private void all(List<UUID> people, int often) {
        people.forEach(
                one -> people.stream().filter(other -> !other.equals(one)).forEach(other -> give(one, other, often)));
    }

    private void give(UUID giver, UUID receiver, int often) {
        times.merge(List.of(giver, receiver), often, Integer::sum);
    }

    private List<Set<UUID>> found() {
        return Circles.in(gifts());
    }

    /** A point each; what happened less than three times is not even looked at. */
    private List<Gift> gifts() {
        Map<UUID, Integer> received = new HashMap<>();
        times.forEach((pair, often) -> received.merge(pair.getLast(), often, Integer::sum));
        List<Gift> gifts = new ArrayList<>();
        times.forEach((pair, often) -> {
            if (often >= Oversight.OFTEN) {
                gifts.add(new Gift(
                        pair.getFirst(), pair.getLast(), often, often, received.getOrDefault(pair.getLast(), often)));
            }
        });
        Collections.shuffle(gifts, new Random(1));
        return gifts;
    }

    private static List<UUID> people(int count) {
        return IntStream.range(0, count).mapToObj(n -> UUID.randomUUID()).toList();
    }
}
