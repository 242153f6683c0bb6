package pe.minka.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.Platform;
import pe.minka.http.Visitor;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.members.Passwords;
import pe.minka.members.Registrations;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.tokens.IssueToken;
import pe.minka.tokens.PersonalTokens;
import pe.minka.tokens.TokenScope;
import pe.minka.web.entry.Newcomers;
import tools.jackson.databind.json.JsonMapper;

/** How fast programs may ask, behind a proxy that says where they are, each case from addresses of its own. */
@SpringBootTest(
        classes = Platform.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "minka.development=true",
            "minka.secure-cookies=false",
            "minka.second-step=optional",
            "minka.trusted-proxies=127\\.0\\.0\\.1",
            "minka.api.requests-per-minute=" + PaceTests.LIMIT
        })
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("S24")
class PaceTests {

    static final int LIMIT = 3;

    private static final int LIMIT_OF_AN_ADDRESS = 20 * LIMIT;
    private static final String ME = "/api/v1/me";

    private final int port;
    private final JsonMapper json;
    private final Newcomers people;
    private final MemberAccess members;
    private final PersonalTokens tokens;

    @Autowired
    PaceTests(
            @LocalServerPort int port,
            JsonMapper json,
            Registrations registrations,
            Passwords passwords,
            OrganisationCatalogue organisations,
            JdbcClient jdbc,
            MemberAccess members,
            PersonalTokens tokens) {
        this.port = port;
        this.json = json;
        this.people = new Newcomers(registrations, passwords, organisations, jdbc);
        this.members = members;
        this.tokens = tokens;
    }

    @Test
    void whoAsksTooOftenIsToldHowLongToWait(CapturedOutput log) {
        var owner = owner();
        String token = token(owner);
        spend(token, "198.51.100.1");
        var refused = ask(token, "198.51.100.1");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 60L / LIMIT);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        var problem = json.readTree(refused.body());
        assertThat(problem.path("code").asString()).isEqualTo("demasiadas-peticiones");
        assertThat(problem.path("title").asString()).isEqualTo("Demasiadas peticiones");
        assertThat(problem.path("status").asInt()).isEqualTo(429);
        assertThat(problem.path("instance").asString()).isEqualTo(ME);
        String line = "refused GET " + ME + " to " + owner.value() + " from 198.51.100.1: demasiadas-peticiones";
        assertThat(log.getAll().lines().filter(one -> one.contains(line))).hasSize(1);
        assertThat(log).doesNotContain(token);
    }

    @Test
    void aTokenIsCountedAnewAtEveryAddress() {
        String token = token(owner());
        spend(token, "198.51.100.2");
        assertThat(ask(token, "198.51.100.2").statusCode()).isEqualTo(429);
        assertThat(ask(token, "198.51.100.3").statusCode()).isEqualTo(200);
    }

    @Test
    void anotherTokenAtTheSameAddressIsAnotherAsker() {
        var owner = owner();
        spend(token(owner), "198.51.100.4");
        assertThat(ask(token(owner), "198.51.100.4").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionIsAnAskerOfItsOwn() {
        var first = signedIn();
        var second = signedIn();
        String[] here = from("198.51.100.5");
        for (int i = 0; i < LIMIT; i++) {
            assertThat(first.get(ME, here).statusCode()).isEqualTo(200);
        }
        assertThat(first.get(ME, here).statusCode()).isEqualTo(429);
        assertThat(second.get(ME, here).statusCode()).isEqualTo(200);
        assertThat(first.get("/inicio", here).statusCode()).as("a page").isEqualTo(200);
    }

    @Test
    void whoShowsNothingIsTheirAddress(CapturedOutput log) {
        for (int i = 0; i < LIMIT; i++) {
            assertThat(new Visitor(port).get(ME, from("198.51.100.6")).statusCode())
                    .isEqualTo(401);
        }
        assertThat(new Visitor(port).get(ME, from("198.51.100.6")).statusCode()).isEqualTo(429);
        assertThat(new Visitor(port).get(ME, from("198.51.100.7")).statusCode()).isEqualTo(401);
        assertThat(log).contains("to visitor from 198.51.100.6: demasiadas-peticiones");
    }

    @Test
    void guessingTokensEndsWhereTheAddressDoes() {
        String token = token(owner());
        int guesses = 0;
        while (ask("minka_" + UUID.randomUUID(), "198.51.100.8").statusCode() == 401) {
            guesses++;
            assertThat(guesses).as("guesses let through").isLessThan(10 * LIMIT_OF_AN_ADDRESS);
        }
        assertThat(guesses).isGreaterThanOrEqualTo(LIMIT_OF_AN_ADDRESS);
        assertThat(ask(token, "198.51.100.9").statusCode()).isEqualTo(200);
    }

    private void spend(String token, String address) {
        for (int i = 0; i < LIMIT; i++) {
            assertThat(ask(token, address).statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<String> ask(String token, String address) {
        return new Visitor(port).get(ME, "Authorization", "Bearer " + token, "X-Forwarded-For", address);
    }

    private static String[] from(String address) {
        return new String[] {"X-Forwarded-For", address};
    }

    private Visitor signedIn() {
        var browser = new Visitor(port);
        browser.signIn(people.member(), Newcomers.PASSWORD);
        return browser;
    }

    private MemberId owner() {
        return people.id(people.member());
    }

    private String token(MemberId owner) {
        var wish = new IssueToken("prueba", Set.of(TokenScope.READ), 30);
        return tokens.issue(members.of(owner).orElseThrow(), wish).secret();
    }
}
