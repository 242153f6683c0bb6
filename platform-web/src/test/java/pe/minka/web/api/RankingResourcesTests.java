package pe.minka.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pe.minka.PlatformTest;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.RecognitionChoice;
import pe.minka.gamification.RecognitionChoices;
import pe.minka.gamification.Visibility;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Cast;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a program reads of a ranking, word for word; in a season nobody else has points in. */
@PlatformTest
class RankingResourcesTests {

    private static final String SEASON = "1936";
    private static final String RANKING = "/api/v1/rankings?period=" + SEASON;
    private static final String NEIGHBOURS = "/api/v1/rankings/neighbours?period=" + SEASON;
    private static final Instant THEN = Instant.parse("1936-05-05T15:00:00Z");

    /** How much each of them contributed; the third and the fourth have as much as each other. */
    private static final List<Integer> CONTRIBUTIONS = List.of(7, 6, 5, 5, 4, 3, 2, 1);

    private static final int ME = 4;
    private static final int NAMELESS = 5;

    @Autowired
    private Ledger ledger;

    @Autowired
    private RecognitionChoices choices;

    private final MockMvcTester web;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final List<Access> people;
    private final Access me;

    @Autowired
    RankingResourcesTests(MockMvcTester web, JdbcClient jdbc, JsonMapper json, MemberAccess members) {
        this.web = web;
        this.jdbc = jdbc;
        this.json = json;
        var cast = new Cast(jdbc, members);
        this.people =
                CONTRIBUTIONS.stream().map(count -> cast.another(Caller.MEMBER)).toList();
        this.me = people.get(ME);
    }

    @Test
    void aProgramReadsRanksPointsAndWhoWantsToBeNamed() {
        contribute();
        choices.change(people.get(NAMELESS).id(), new RecognitionChoice(Visibility.REGION, false));
        reachTheTop(people.getFirst());
        await().untilAsserted(() -> assertThat(each(read(RANKING + "&limit=100"), "points"))
                .containsExactly("140", "120", "100", "100", "80", "60", "40", "20"));

        var all = read(RANKING + "&limit=100");

        assertThat(each(all, "rank")).containsExactly("1", "2", "3", "3", "5", "6", "7", "8");
        assertThat(all.path("total").asInt()).isEqualTo(8);
        assertThat(all.path("next").isNull()).isTrue();
        assertThat(all.path("source").asString()).isEqualTo("REDIS");
        assertThat(all.path("season")).isEqualTo(json.readTree("{\"code\": \"1936\", \"name\": null}"));
        assertThat(Instant.parse(all.path("updatedAt").asString())).isEqualTo(lastChange());
        var items = all.path("items");
        assertThat(items.get(0)).isEqualTo(json.readTree("""
                        {"rank": 1, "points": 140, "region": "AYA", "standing": "TRANSFORMING",
                         "member": {"id": "%s", "name": "%s", "organisation": "%s"}}
                        """.formatted(
                        people.getFirst().id().value(),
                        people.getFirst().profile().name(),
                        people.getFirst().profile().organisation().value())));
        assertThat(Stream.of(items.get(2), items.get(3))
                        .map(one -> one.path("member").path("id").asString()))
                .containsExactlyInAnyOrder(identity(2), identity(3));
        var nameless = items.get(NAMELESS);
        assertThat(nameless.path("member").isNull()).isTrue();
        assertThat(nameless.path("region").asString()).isEqualTo("AYA");
        assertThat(all.path("me")).isEqualTo(items.get(ME));
        assertThat(all.path("me").path("member").path("id").asString()).isEqualTo(identity(ME));

        assertPagesTell(all);
        assertNeighbours(all);
    }

    /** The tie is cut in two. */
    private void assertPagesTell(JsonNode all) {
        List<JsonNode> told = new ArrayList<>();
        List<String> cursors = new ArrayList<>();
        String next = "";
        do {
            var page = read(RANKING + "&limit=3" + (next.isEmpty() ? "" : "&cursor=" + next));
            assertThat(page.path("me")).isEqualTo(all.path("me"));
            page.path("items").forEach(told::add);
            next = page.path("next").asString("");
            cursors.add(next);
        } while (!next.isEmpty());
        assertThat(cursors).containsExactly("100-1", "60-1", "");
        assertThat(told).isEqualTo(all.path("items").valueStream().toList());
    }

    private void assertNeighbours(JsonNode all) {
        var found = read(NEIGHBOURS);
        assertThat(found.path("items").valueStream())
                .isEqualTo(all.path("items").valueStream().skip(1).toList());
        assertThat(found.path("me")).isEqualTo(all.path("me"));
        assertThat(found.path("total").asInt()).isEqualTo(8);
    }

    private void contribute() {
        for (int i = 0; i < people.size(); i++) {
            for (int count = 0; count < CONTRIBUTIONS.get(i); count++) {
                var cause = Cause.once("practice:" + UUID.randomUUID(), ContributionKind.PRACTICE_PUBLISHED);
                ledger.record(
                        Contribution.accepted(cause, people.get(i).id(), "Aulas", "/practicas/PR-2026-0001", THEN));
            }
        }
    }

    private void reachTheTop(Access who) {
        jdbc.sql("""
                insert into standing_reached (season, participant, standing, reached_at)
                select ?, id, 'TRANSFORMING', now() from participant where member = ?
                """).params(SEASON, who.id().value()).update();
    }

    private Instant lastChange() {
        return jdbc.sql("select max(changed_at) from score where period = ?")
                .param(SEASON)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private String identity(int number) {
        return people.get(number).id().value().toString();
    }

    private static Stream<String> each(JsonNode answer, String field) {
        return answer.path("items").valueStream().map(one -> one.path(field).asString());
    }

    private JsonNode read(String path) {
        var answer = web.get().uri(path).with(Actors.as(me)).exchange();
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
