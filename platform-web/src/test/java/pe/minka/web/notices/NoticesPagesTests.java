package pe.minka.web.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pe.minka.PlatformTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.notifications.Notices;
import pe.minka.notifications.mail.MailChoices;
import pe.minka.notifications.mail.MailTopic;
import pe.minka.policy.Cast;
import pe.minka.shared.Uuid7;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;

@PlatformTest
class NoticesPagesTests {

    private static final String PIN = """
            insert into notice (id, member, kind, occurrence, group_key, parameters, link, created_at)
            values (:id, :member, 'WELCOMED', :id::text, :id::text, '{}', '/ayuda', now())
            """;

    private final MockMvcTester web;
    private final JdbcClient jdbc;
    private final Notices notices;
    private final MailChoices choices;
    private final Access member;

    @Autowired
    NoticesPagesTests(MockMvcTester web, JdbcClient jdbc, MemberAccess members, Notices notices, MailChoices choices) {
        this.web = web;
        this.jdbc = jdbc;
        this.notices = notices;
        this.choices = choices;
        this.member = Objects.requireNonNull(new Cast(jdbc, members).of(Caller.MEMBER));
    }

    private UUID pin() {
        UUID id = Uuid7.next();
        jdbc.sql(PIN).param("id", id).param("member", member.id().value()).update();
        return id;
    }

    @Test
    void theListSaysWhatIsUnreadAndTheBellOfEveryPageCountsIt() {
        pin();
        pin();

        assertThat(web.get().uri("/notificaciones").with(Actors.as(member)))
                .hasStatusOk()
                .bodyText()
                .contains("Tienes 2 sin leer.", "Marcar todo como leído", "Ya formas parte de la comunidad");
        assertThat(web.get().uri("/ayuda").with(Actors.as(member)))
                .bodyText()
                .contains("<span class=\"count\" data-part=\"unread\">2<span class=\"vh\">");
    }

    @Test
    void openingOneMarksItAndLeadsThere() {
        var id = pin();

        assertThat(web.post()
                        .uri("/notificaciones/{id}/abrir", id)
                        .with(Actors.as(member))
                        .with(csrf()))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/ayuda");
        assertThat(notices.unread(member.id())).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abrir", "leer"})
    void whatWasTakenDownWhileTheListLayOpenLeadsBackToTheList(String step) {
        var answer = web.post()
                .uri("/notificaciones/{id}/{step}", Uuid7.next(), step)
                .with(Actors.as(member))
                .with(csrf())
                .exchange();

        assertThat(answer).hasRedirectedUrl("/notificaciones");
        assertThat(answer).flash().extractingByKey("flash").asString().contains("Esa notificación ya no está");
    }

    @Test
    void oneOrAllCanBeMarkedWithoutOpeningThem() {
        var id = pin();
        pin();
        pin();

        assertThat(web.post()
                        .uri("/notificaciones/{id}/leer", id)
                        .with(Actors.as(member))
                        .with(csrf()))
                .redirectedUrl()
                .isEqualTo("/notificaciones");
        assertThat(notices.unread(member.id())).isEqualTo(2);
        assertThat(web.post()
                        .uri("/notificaciones/leer")
                        .with(Actors.as(member))
                        .with(csrf()))
                .redirectedUrl()
                .isEqualTo("/notificaciones");
        assertThat(notices.unread(member.id())).isZero();
        assertThat(web.get().uri("/notificaciones").with(Actors.as(member)))
                .bodyText()
                .contains("Estás al día")
                .doesNotContain("Marcar todo como leído");
    }

    @Test
    void aMemberChoosesWhichMailsComeAndIsAskedOnlyAboutTheOwn() {
        assertThat(web.get().uri("/notificaciones/ajustes").with(Actors.as(member)))
                .hasStatusOk()
                .bodyText()
                .contains(member.mail(), "Alguien de mi entidad se une", "Lo que llega siempre")
                .doesNotContain("Una inscripción espera mi decisión");

        assertThat(web.post()
                        .uri("/notificaciones/ajustes")
                        .param("colleagues", "AT_ONCE")
                        .with(Actors.as(member))
                        .with(csrf()))
                .redirectedUrl()
                .isEqualTo("/notificaciones/ajustes");
        assertThat(choices.of(member.id()))
                .containsEntry(MailTopic.COLLEAGUES, true)
                .containsEntry(MailTopic.APPROVALS, true);
    }

    @Test
    void theMailsOfTheDemonstrationAreNowhereElseToBeRead() {
        assertThat(web.get().uri("/demo/correo")).hasStatus(404);
    }
}
