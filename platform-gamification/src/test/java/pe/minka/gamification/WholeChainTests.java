package pe.minka.gamification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.RecognitionTest;
import pe.minka.gamification.ledger.Books;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.gamification.ledger.Participants;
import pe.minka.gamification.ledger.Seasons;
import pe.minka.gamification.ranking.BoardKey;
import pe.minka.gamification.ranking.Leaderboards;
import pe.minka.gamification.rules.Audience;
import pe.minka.gamification.rules.Caps;
import pe.minka.gamification.rules.ChangeRule;
import pe.minka.gamification.rules.Moment;
import pe.minka.gamification.rules.RuleBook;
import pe.minka.gamification.rules.RuleTerms;
import pe.minka.gamification.simulation.SeasonRecount;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.members.Reason;
import pe.minka.shared.Peru;

/**
 * From a deed to a rank: whatever befalls what people contribute, told in any order, twice and at once, while its rule is
 * switched off and on, a season is counted anew and the boards are built, the sum of the ledger, the score, what Redis
 * publishes and the rank are one.
 */
@RecognitionTest
class WholeChainTests {

    private static final int FIRST_YEAR = 1880;
    private static final int ALL = 1_000_000;

    private static final ContributionKind RULED = ContributionKind.EXPERT_COMMENT;
    private static final RuleTerms ON = terms(true);
    private static final RuleTerms OFF = terms(false);
    private static final Map<ContributionKind, Integer> WORTH =
            Map.of(ContributionKind.PRACTICE_PUBLISHED, 20, ContributionKind.PRACTICE_INTERMEDIATE, 40, RULED, 15);
    private static final List<ContributionKind> KINDS =
            List.of(ContributionKind.PRACTICE_PUBLISHED, ContributionKind.PRACTICE_INTERMEDIATE, RULED, RULED);

    private static final String LEDGER = """
            select period, e.participant as who, sum(e.points) as points
            from ledger_entry e, unnest(array ['*', e.season, to_char(e.day, 'YYYY-MM')]) period
            where period = any(:periods)
            group by period, e.participant
            """;

    private static final String SCORES =
            "select period, participant as who, points, 0 as rank from score where period = any(:periods)";

    private static final String RANKS = """
            with sums as (%s)
            select s.period, s.who, s.points, rank() over (partition by s.period order by s.points desc) as rank
            from sums s
            join participant p on p.id = s.who
            where s.points > 0 and p.board = 'MEMBERS' and p.visibility <> 'HIDDEN' and not p.paused
              and p.member is not null
            """.formatted(LEDGER);

    private static final String ACCEPTED = """
            select c.kind, c.rule is not null as counted
            from contribution c
            join participant p on p.id = c.participant
            where p.member = :member and c.season = :season and c.accepted
            """;

    @Autowired
    private Ledger ledger;

    @Autowired
    private RuleBook rules;

    @Autowired
    private SeasonRecount recount;

    @Autowired
    private Leaderboards leaderboards;

    @Autowired
    private Participants participants;

    @Autowired
    private Seasons seasons;

    @Autowired
    private Books books;

    @Autowired
    private People people;

    @Autowired
    private Administrators administrators;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Access admin;

    @BeforeEach
    void somebodyDecides() {
        admin = administrators.national();
    }

    /** What is decided on a rule is in force for everybody afterwards. */
    @AfterEach
    void theRuleIsAsItWas() {
        recount.finish(admin);
        if (!rules.find(admin, RULED).says(ON)) {
            change(ON);
        }
    }

    private static RuleTerms terms(boolean enabled) {
        return new RuleTerms(15, Caps.NONE, Moment.ACCEPTANCE, Audience.EVERYBODY, enabled);
    }

    /** What somebody has in a period, and on which rank. */
    private record Standing(String period, UUID who, long points, long rank) {}

    /** What stands, and whether a rule was in force when it was heard of. */
    private record Accepted(ContributionKind kind, boolean counted) {

        int worth() {
            return counted ? WORTH.getOrDefault(kind, 0) : 0;
        }
    }

    /** What is told of some subjects, and which of it stands in the end. */
    private static final class Story {

        private final List<Runnable> news = new ArrayList<>();
        private final Map<MemberId, List<ContributionKind>> stands = new HashMap<>();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void ledgerScoreRedisAndRankAreOne(long seed) {
        var random = new Random(seed);
        String season = String.valueOf(FIRST_YEAR + seed);
        var now = clock.instant();
        var team = IntStream.range(0, 4).mapToObj(n -> people.member()).toList();
        var past = story(random, team, Peru.startOf(LocalDate.of(FIRST_YEAR + (int) seed, 5, 31)), 9_000_000);
        var present = story(random, team, now.minusMillis(500), 250);
        tell(past.news.subList(0, past.news.size() / 3));

        List<Runnable> told = new ArrayList<>(past.news);
        told.addAll(present.news);
        told.addAll(present.news.subList(0, present.news.size() / 2));
        Collections.shuffle(told, random);
        tell(told, () -> decide(random, season));
        recount.apply(admin, season, RULED, ON);

        String running = seasons.at(now).code();
        String month = Period.monthOf(now).code();
        assertOne(List.of("*", season, season + "-05", season + "-06", running, month), team);
        assertThat(team).allSatisfy(member -> {
            assertStands(accepted(member, season), past, member);
            assertThat(books.score(member, season)).isEqualTo(worth(stands(past, member)));
            var accepted = accepted(member, running);
            assertStands(accepted, present, member);
            assertThat(books.score(member, running))
                    .isEqualTo(accepted.stream().mapToInt(Accepted::worth).sum());
            assertThat(accepted).allMatch(one -> one.counted() || one.kind() == RULED);
        });
    }

    @Test
    void whatWasGivenBeforeTheRuleWasSwitchedOffGoesAsItCame() {
        var nilda = people.member();
        var before = Cause.once("practice:" + UUID.randomUUID(), RULED);
        var after = Cause.once("practice:" + UUID.randomUUID(), RULED);
        record(before, nilda, clock.instant());

        change(OFF);
        record(after, nilda, clock.instant());
        assertThat(books.entries(nilda)).containsExactly("EXPERT_COMMENT AWARD 15");

        ledger.withdraw(before, clock.instant());
        ledger.withdraw(after, clock.instant());
        assertThat(books.entries(nilda)).containsExactly("EXPERT_COMMENT AWARD 15", "EXPERT_COMMENT REVERSAL -15");
        assertThat(books.score(nilda)).isZero();

        record(before, nilda, clock.instant().plusMillis(1));
        record(after, nilda, clock.instant().plusMillis(1));
        assertThat(books.entries(nilda)).last().isEqualTo("EXPERT_COMMENT RESTORATION 15");
        assertThat(books.score(nilda)).isEqualTo(15);
        assertOne(List.of("*", seasons.current().code()), List.of(nilda));
    }

    /** Six subjects: each is accepted, edited, unpublished, published again, deleted and restored, one after the other. */
    private Story story(Random random, List<MemberId> team, Instant start, int millis) {
        var story = new Story();
        for (int s = 0; s < 6; s++) {
            String subject = "practice:" + UUID.randomUUID();
            var some = team.stream().filter(member -> random.nextInt(3) > 0).toList();
            Set<ContributionKind> stands = new HashSet<>();
            int steps = 5 + random.nextInt(8);
            for (int step = 0; step < steps; step++) {
                var at = start.plusMillis((long) step * millis);
                var kind = KINDS.get(random.nextInt(KINDS.size()));
                story.news.add(happening(random.nextInt(10), Cause.once(subject, kind), some, at, stands));
            }
            some.forEach(member -> story.stands
                    .computeIfAbsent(member, nothing -> new ArrayList<>())
                    .addAll(stands));
        }
        return story;
    }

    private Runnable happening(int what, Cause cause, List<MemberId> some, Instant at, Set<ContributionKind> stands) {
        if (what < 6) {
            stands.add(cause.kind());
            return () -> some.forEach(member -> record(cause, member, at));
        }
        if (what < 9) {
            stands.remove(cause.kind());
            return () -> ledger.withdraw(cause, at);
        }
        stands.clear();
        return () -> ledger.end(cause.subject(), at);
    }

    private void record(Cause cause, MemberId member, Instant at) {
        ledger.record(Contribution.accepted(cause, member, "Aulas, el " + at, "/practicas/PR", at));
    }

    /** Off and on, for what is to come and for a season that is over, and the boards anew. */
    private void decide(Random random, String season) {
        for (int act = 0; act < 4; act++) {
            if (random.nextBoolean()) {
                change(act % 2 == 0 ? OFF : ON);
            } else {
                recount.apply(admin, season, RULED, act % 2 == 0 ? OFF : ON);
            }
            leaderboards.rebuild();
        }
    }

    private void change(RuleTerms terms) {
        int latest = rules.find(admin, RULED).latest();
        rules.change(admin, new ChangeRule(RULED, terms, latest, null, false, new Reason("Se acordó")));
    }

    private static void tell(List<Runnable> news, Runnable... meanwhile) {
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Runnable> all = new ArrayList<>(List.of(meanwhile));
            all.addAll(news);
            var futures = all.stream().map(threads::submit).toList();
            assertThat(futures).allSatisfy(one -> assertThat(one).succeedsWithin(Duration.ofSeconds(60)));
        }
    }

    private void assertOne(List<String> periods, List<MemberId> team) {
        var mine = team.stream()
                .map(member -> participants.id(member).orElseThrow().value())
                .toList();
        var ledgers = read("select *, 0 as rank from (" + LEDGER + ") sums", periods, mine);
        assertThat(read(SCORES, periods, mine)).containsExactlyInAnyOrderElementsOf(ledgers);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(published(periods, mine))
                        .containsExactlyInAnyOrderElementsOf(read(RANKS, periods, mine)));
    }

    /** Without those who have come to nothing. */
    private List<Standing> read(String sql, List<String> periods, List<UUID> mine) {
        return jdbc.sql(sql).param("periods", periods.toArray(String[]::new)).query(Standing.class).list().stream()
                .filter(standing -> standing.points() != 0 && mine.contains(standing.who()))
                .toList();
    }

    private List<Standing> published(List<String> periods, List<UUID> mine) {
        List<Standing> published = new ArrayList<>();
        for (String period : periods) {
            var board = BoardKey.of(new Ranking(Board.MEMBERS, new Period(period), RankingScope.NATIONAL));
            var answer = leaderboards.page(board, null, ALL);
            assertThat(answer.source()).isEqualTo(RankingSource.REDIS);
            answer.found().places().stream()
                    .filter(place -> mine.contains(place.id()))
                    .map(place -> new Standing(period, place.id(), place.points(), place.rank()))
                    .forEach(published::add);
        }
        return published;
    }

    private List<Accepted> accepted(MemberId member, String season) {
        return jdbc.sql(ACCEPTED)
                .param("member", member.value())
                .param("season", season)
                .query(Accepted.class)
                .list();
    }

    private static void assertStands(List<Accepted> accepted, Story story, MemberId member) {
        assertThat(accepted).extracting(Accepted::kind).containsExactlyInAnyOrderElementsOf(stands(story, member));
    }

    private static List<ContributionKind> stands(Story story, MemberId member) {
        return story.stands.getOrDefault(member, List.of());
    }

    private static int worth(List<ContributionKind> kinds) {
        return kinds.stream().mapToInt(kind -> WORTH.getOrDefault(kind, 0)).sum();
    }
}
