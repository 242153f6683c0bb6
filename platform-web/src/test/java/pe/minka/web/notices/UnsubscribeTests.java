package pe.minka.web.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pe.minka.PlatformTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.notifications.mail.MailChoices;
import pe.minka.notifications.mail.MailTopic;
import pe.minka.policy.Cast;
import pe.minka.shared.SecretToken;
import pe.minka.web.security.Caller;

@PlatformTest
class UnsubscribeTests {

    private static final String ISSUE = """
            insert into mail_unsubscription (token_hash, member, topic, created_at)
            values (:hash, :member, 'APPROVALS', now())
            """;

    private final MockMvcTester web;
    private final JdbcClient jdbc;
    private final MailChoices choices;
    private final Access member;
    private final SecretToken token = SecretToken.generate();

    @Autowired
    UnsubscribeTests(MockMvcTester web, JdbcClient jdbc, MemberAccess members, MailChoices choices) {
        this.web = web;
        this.jdbc = jdbc;
        this.choices = choices;
        this.member = Objects.requireNonNull(new Cast(jdbc, members).of(Caller.REGIONAL));
    }

    @BeforeEach
    void aMailWasSent() {
        jdbc.sql(ISSUE)
                .param("hash", token.hash())
                .param("member", member.id().value())
                .update();
    }

    private boolean comes() {
        return choices.of(member.id()).getOrDefault(MailTopic.APPROVALS, false);
    }

    @Test
    void openingThePageChangesNothing() {
        assertThat(web.get().uri("/baja/{token}", token.value()))
                .hasStatusOk()
                .bodyText()
                .contains("¿Ya no quieres recibir estos correos?", "Inscripciones que esperan")
                .doesNotContain(member.mail(), member.profile().surnames());
        assertThat(web.head().uri("/baja/{token}", token.value())).hasStatusOk();
        assertThat(comes()).isTrue();
    }

    @Test
    void aMailProgramStopsItWithOneRequestAndIsLedNowhere() {
        assertThat(web.post()
                        .uri("/baja/{token}", token.value())
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("List-Unsubscribe=One-Click"))
                .hasStatusOk()
                .bodyText()
                .contains("Listo: ya no te llegarán");
        assertThat(comes()).isFalse();
    }

    @Test
    void aLinkThatHasDoneItsWorkSaysSoAndDoesItAgainWithoutHarm() {
        web.post().uri("/baja/{token}", token.value()).exchange();

        assertThat(web.get().uri("/baja/{token}", token.value()))
                .hasStatusOk()
                .bodyText()
                .contains("Listo: ya no te llegarán")
                .doesNotContain("¿Ya no quieres recibir estos correos?");
        assertThat(web.post().uri("/baja/{token}", token.value())).hasStatusOk();
        assertThat(comes()).isFalse();
    }

    @Test
    void aGuessStopsNothing() {
        assertThat(web.post().uri("/baja/{token}", SecretToken.generate().value()))
                .hasStatus(404);
        assertThat(web.get().uri("/baja/{token}", SecretToken.generate().value()))
                .hasStatus(404);
        assertThat(comes()).isTrue();
    }
}
