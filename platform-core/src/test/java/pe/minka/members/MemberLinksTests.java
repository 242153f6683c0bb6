package pe.minka.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.CoreTest;
import pe.minka.MovableClock;
import pe.minka.shared.SecretToken;

@CoreTest
class MemberLinksTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Townsfolk people;

    private final MovableClock clock = new MovableClock();

    @ParameterizedTest
    @EnumSource(LinkPurpose.class)
    void aLinkLivesAsLongAsItsPurposeSays(LinkPurpose purpose) {
        var links = new MemberLinks(jdbc, clock);
        var member = people.active("Ana", "Alca", people.organisation("TAC"));
        var token = links.issue(member, purpose);

        clock.advance(purpose.life().minusSeconds(1));
        assertThat(links.look(token, purpose)).isEqualTo(new LinkState.Open(member));
        clock.advance(Duration.ofSeconds(1));
        assertThat(links.look(token, purpose)).isEqualTo(new LinkState.Expired(member));
        assertThat(links.use(token, purpose)).isEmpty();
    }

    @Test
    void lookingNeverUsesALinkUp() {
        var links = new MemberLinks(jdbc, clock);
        var member = people.active("Ana", "Alca", people.organisation("TAC"));
        var token = links.issue(member, LinkPurpose.CONFIRM_MAIL);
        for (int i = 0; i < 5; i++) {
            assertThat(links.look(token, LinkPurpose.CONFIRM_MAIL)).isEqualTo(new LinkState.Open(member));
        }
        assertThat(links.use(token, LinkPurpose.CONFIRM_MAIL)).contains(member);
        assertThat(links.look(token, LinkPurpose.CONFIRM_MAIL)).isEqualTo(new LinkState.Used(member));
    }

    @Test
    void ofFiftyWhoUseALinkAtOnceOneSucceeds() throws Exception {
        var links = new MemberLinks(jdbc, clock);
        var token = links.issue(people.active("Ana", "Alca", people.organisation("TAC")), LinkPurpose.RESET_PASSWORD);
        Callable<Optional<MemberId>> use = () -> links.use(token, LinkPurpose.RESET_PASSWORD);
        try (var pool = Executors.newFixedThreadPool(10)) {
            assertThat(pool.invokeAll(Collections.nCopies(50, use)).stream().map(Future::resultNow))
                    .filteredOn(Optional::isPresent)
                    .hasSize(1);
        }
    }

    @Test
    void aLinkIsGoodForNothingElse() {
        var links = new MemberLinks(jdbc, clock);
        var token = links.issue(people.active("Ana", "Alca", people.organisation("TAC")), LinkPurpose.CONFIRM_MAIL);
        assertThat(links.look(token, LinkPurpose.RESET_PASSWORD)).isEqualTo(new LinkState.Unknown());
        assertThat(links.use(token, LinkPurpose.RESET_PASSWORD)).isEmpty();
        assertThat(links.look(new SecretToken(""), LinkPurpose.CONFIRM_MAIL)).isEqualTo(new LinkState.Unknown());
    }

    @Test
    void theSecretItselfIsNowhereInTheDatabase() {
        var links = new MemberLinks(jdbc, clock);
        var token = links.issue(people.active("Ana", "Alca", people.organisation("TAC")), LinkPurpose.CONFIRM_MAIL);
        assertThat(jdbc.sql("select count(*) from member_link l where l::text like '%' || :secret || '%'")
                        .param("secret", token.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(token.toString()).doesNotContain(token.value());
    }
}
