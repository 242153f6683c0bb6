package pe.minka.identities;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.CoreTest;
import pe.minka.MovableClock;
import pe.minka.identities.Arrival.Problem;
import pe.minka.provider.Person;
import pe.minka.provider.SoftProvider;
import pe.minka.provider.SoftProvider.Manner;
import pe.minka.shared.SecretToken;

/** What a provider's answer must be to count, and what becomes of everything else. */
@CoreTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
class ProviderSignInTests {

    private static final String USER = "nilda";

    private final MovableClock clock = new MovableClock();
    private final SoftProvider provider = SoftProvider.start(clock);
    private final Recognition recognition;
    private final Departures departures;
    private final Walk walk;

    @Autowired
    ProviderSignInTests(Recognition recognition, JdbcClient jdbc) {
        this.recognition = recognition;
        this.departures = new Departures(jdbc, clock);
        this.walk = another();
        String mail = Residents.freshMail();
        new Residents(jdbc).member(mail);
        provider.knows(USER, Person.with("subject-1", mail));
    }

    @BeforeEach
    void tellEverything() {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel("pe.minka.identities", LogLevel.INFO);
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    private Walk another() {
        return new Walk(provider, false, departures, recognition, clock);
    }

    @Test
    void whoeverTheProviderKnowsComesInAndGoesWhereTheyWanted() {
        assertThat(walk.leave())
                .hasParameter("response_type", "code")
                .hasParameter("scope", "openid email profile")
                .hasParameter("redirect_uri", "https://minka.example/ingresar/institucional/vuelta")
                .hasParameter("code_challenge_method", "S256");
        assertThat(walk.as(provider, USER)).isInstanceOfSatisfying(Arrival.Inside.class, inside -> {
            assertThat(inside.back()).isEqualTo("/inicio");
            assertThat(inside.bothSteps()).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"RS256", "PS256", "ES256"})
    void aSignatureOfAKeyThatOnlyTheProviderHasCounts(Manner manner) {
        provider.signs(manner);
        assertThat(walk.as(provider, USER)).isInstanceOf(Arrival.Inside.class);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RS256", "PS256", "ES256"})
    void noOtherSignatureCounts(Manner manner, CapturedOutput output) {
        provider.signs(manner);
        assertRefused(walk.as(provider, USER), Problem.DISBELIEVED);
        assertThat(output).contains("sign-in by provider refused to a visitor from 192.0.2.7: DISBELIEVED, signature");
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotSaidForUsAndNowDoesNotCount() {
        Map<String, Consumer<JWTClaimsSet.Builder>> twists = Map.ofEntries(
                Map.entry("another nonce", claims -> claims.claim("nonce", "x")),
                Map.entry("no nonce", claims -> claims.claim("nonce", null)),
                Map.entry("another issuer", claims -> claims.issuer("http://localhost:1")),
                Map.entry("a slash more", claims -> claims.issuer(provider.issuer() + "/")),
                Map.entry("another audience", claims -> claims.audience("somebody-else")),
                Map.entry("two audiences", claims -> claims.audience(List.of(SoftProvider.CLIENT, "other"))),
                Map.entry("another party", claims -> claims.claim("azp", "other")),
                Map.entry("expired", claims -> claims.expirationTime(in(Duration.ofMinutes(-2)))),
                Map.entry("never expires", claims -> claims.expirationTime(null)),
                Map.entry("from the future", claims -> claims.issueTime(in(Duration.ofMinutes(10)))),
                Map.entry("not valid yet", claims -> claims.notBeforeTime(in(Duration.ofMinutes(10)))),
                Map.entry("nobody", claims -> claims.subject(null)));
        return twists.entrySet().stream()
                .map(twist -> DynamicTest.dynamicTest(twist.getKey(), () -> {
                    provider.says(twist.getValue());
                    assertRefused(walk.as(provider, USER), Problem.DISBELIEVED);
                }));
    }

    private Date in(Duration time) {
        return Date.from(clock.instant().plus(time));
    }

    @Test
    void twoAudiencesCountWhenTheTokenWasMadeForUs() {
        provider.says(
                claims -> claims.audience(List.of("other", SoftProvider.CLIENT)).claim("azp", SoftProvider.CLIENT));
        assertThat(walk.as(provider, USER)).isInstanceOf(Arrival.Inside.class);
    }

    @Test
    void onlyTheBrowserThatLeftComesBackAndOnlyOnce() {
        var answer = provider.signIn(walk.leave(), USER);
        assertRefused(walk.arrive(answer, SecretToken.generate()), Problem.GONE);
        assertThat(walk.arrive(answer)).as("nobody else used it up").isInstanceOf(Arrival.Inside.class);
        assertRefused(walk.arrive(answer), Problem.GONE);
        assertRefused(walk.arrive(Map.of("state", "made-up", "code", "x")), Problem.GONE);
        assertRefused(walk.arrive(Map.of()), Problem.GONE);
    }

    @Test
    void aCodeCountsOnceAndOnlyForWhoAskedForIt() {
        var answer = provider.signIn(walk.leave(), USER);
        var stolen = Map.of("state", state(walk.leave().getQuery()), "code", String.valueOf(answer.get("code")));
        assertRefused(walk.arrive(stolen), Problem.DISBELIEVED);
        var used = provider.signIn(walk.leave(), USER);
        walk.arrive(used);
        var again = Map.of("state", state(walk.leave().getQuery()), "code", String.valueOf(used.get("code")));
        assertRefused(walk.arrive(again), Problem.DISBELIEVED);
    }

    private static String state(String query) {
        return query.replaceAll(".*state=([^&]+).*", "$1");
    }

    @Test
    void twoTabsComeBackInAnyOrder() {
        var first = walk.leave();
        var second = walk.leave();
        assertThat(walk.arrive(provider.signIn(second, USER))).isInstanceOf(Arrival.Inside.class);
        assertThat(walk.arrive(provider.signIn(first, USER))).isInstanceOf(Arrival.Inside.class);
    }

    @Test
    void whoComesBackTooLateLeavesAgain() {
        var answer = provider.signIn(walk.leave(), USER);
        clock.advance(Departures.LIFE);
        assertRefused(walk.arrive(answer), Problem.GONE);
    }

    @Test
    void whoSaidNoIsBelievedAndAFailureIsTheProviders() {
        var state = state(walk.leave().getQuery());
        assertRefused(walk.arrive(Map.of("state", state, "error", "access_denied")), Problem.DECLINED);
        state = state(walk.leave().getQuery());
        assertRefused(walk.arrive(Map.of("state", state, "error", "server_error")), Problem.AWAY);
        state = state(walk.leave().getQuery());
        assertRefused(walk.arrive(Map.of("state", state, "error", "forged\nline")), Problem.DISBELIEVED);
        assertRefused(walk.arrive(Map.of("state", "x", "error", "access_denied")), Problem.GONE);
    }

    @Test
    void anAnswerThatNamesAnotherIssuerOrNoneWhereOneIsPromisedDoesNotCount() {
        Map<String, String> answer = new HashMap<>(provider.signIn(walk.leave(), USER));
        answer.put("iss", "https://elsewhere.example");
        assertRefused(walk.arrive(answer), Problem.DISBELIEVED);
        provider.describesItself(Map.of("authorization_response_iss_parameter_supported", true));
        var other = another();
        assertRefused(other.as(provider, USER), Problem.DISBELIEVED);
        answer = new HashMap<>(provider.signIn(other.leave(), USER));
        answer.put("iss", provider.issuer());
        assertThat(other.arrive(answer)).isInstanceOf(Arrival.Inside.class);
    }

    @Test
    void theSecretGoesInTheFormWhereTheProviderWantsItThere() {
        provider.describesItself(Map.of("token_endpoint_auth_methods_supported", List.of("client_secret_post")));
        assertThat(walk.as(provider, USER)).isInstanceOf(Arrival.Inside.class);
    }

    @Test
    void theProviderIsAskedForItselfAndItsKeysOnceAndForNewKeysWhenItSignsWithOne() {
        walk.as(provider, USER);
        walk.as(provider, USER);
        assertThat(provider.asked("/.well-known/openid-configuration")).isEqualTo(1);
        assertThat(provider.asked("/llaves")).isEqualTo(1);
        provider.changesItsKeys();
        assertThat(walk.as(provider, USER)).isInstanceOf(Arrival.Inside.class);
        assertThat(provider.asked("/llaves")).isEqualTo(2);
        provider.changesItsKeys();
        assertRefused(walk.as(provider, USER), Problem.DISBELIEVED);
        assertThat(provider.asked("/llaves")).as("not for every forgery").isEqualTo(2);
        clock.advance(Duration.ofSeconds(11));
        assertThat(walk.as(provider, USER)).isInstanceOf(Arrival.Inside.class);
    }

    @Test
    void aProviderThatIsAwayIsToldAtOnceAndIsBackAsSoonAsItAnswers() {
        provider.holdsItsTongue();
        long begun = System.nanoTime();
        assertThat(walk.door.leave(walk.browser, "/inicio", Walk.HERE)).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
        provider.speaksAgain();
        var answer = provider.signIn(walk.leave(), USER);
        provider.holdsItsTongue();
        begun = System.nanoTime();
        assertRefused(walk.arrive(answer), Problem.AWAY);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
        provider.speaksAgain();
        assertThat(walk.as(provider, USER)).isInstanceOf(Arrival.Inside.class);
        answer = provider.signIn(walk.leave(), USER);
        provider.close();
        assertRefused(walk.arrive(answer), Problem.AWAY);
        assertThat(another().door.leave(walk.browser, "/inicio", Walk.HERE)).isEmpty();
    }

    @Test
    void aProviderThatSaysItIsAnotherOrLeadsNowhereIsNotAskedForMore() {
        for (Map<String, Object> strange : List.<Map<String, Object>>of(
                Map.of("issuer", "https://elsewhere.example"),
                Map.of("authorization_endpoint", "javascript:alert(1)"),
                Map.of("token_endpoint", "file:///etc/passwd"),
                Map.of("jwks_uri", ""),
                Map.of("padding", "x".repeat(300_000)))) {
            provider.describesItself(strange);
            assertThat(another().door.leave(walk.browser, "/inicio", Walk.HERE))
                    .as(strange.keySet().toString())
                    .isEmpty();
        }
    }

    @Test
    void theLogTellsWhatWasRefusedAndKeepsNoSecret(CapturedOutput output) {
        provider.knows(USER, Person.with("subject-9", "nobody-here@ugel.gob.pe"));
        var answer = provider.signIn(walk.leave(), USER);
        walk.arrive(answer);
        walk.arrive(answer);
        assertThat(output)
                .containsPattern("sign-in by provider refused to unknown account [0-9a-f]{12} from 192.0.2.7: nobody")
                .contains("refused to a visitor from 192.0.2.7: nobody left with this state")
                .doesNotContain("nobody-here@")
                .doesNotContain("subject-9")
                .doesNotContain(String.valueOf(answer.get("code")))
                .doesNotContain(String.valueOf(answer.get("state")))
                .doesNotContain(SoftProvider.SECRET);
    }

    private static void assertRefused(Arrival arrival, Problem problem) {
        assertThat(arrival).isEqualTo(new Arrival.Refused(problem));
    }
}
