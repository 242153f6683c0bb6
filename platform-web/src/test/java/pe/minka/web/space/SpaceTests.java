package pe.minka.web.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.conversations.CommentId;
import pe.minka.conversations.Commenting;
import pe.minka.conversations.ReportReason;
import pe.minka.conversations.Reporting;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Cast;
import pe.minka.practices.PracticeConversations;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeReading;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.web.practices.Publishing;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;

@PlatformTest
class SpaceTests {

    private final MockMvcTester web;
    private final Cast cast;

    @Autowired
    private Practices practices;

    @Autowired
    private PracticeWriting writing;

    @Autowired
    private PracticePublication publication;

    @Autowired
    private PracticeReading reading;

    @Autowired
    private Commenting commenting;

    @Autowired
    private Reporting reporting;

    @Autowired
    SpaceTests(MockMvcTester web, JdbcClient jdbc, MemberAccess members) {
        this.web = web;
        this.cast = new Cast(jdbc, members);
    }

    @Test
    void aMemberWithoutDutiesIsToldSoAndFindsTheOwnOffice() {
        assertThat(open(Caller.MEMBER))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Hola, Persona", "Todo al día", "UGEL Huancasancos", "/entidades/ugel-050003", "/regiones/AYA")
                .doesNotContain("/admin/solicitudes");
    }

    @Test
    void anAdministratorOfTheRegionSeesWhoWaits() {
        cast.neighbour("PENDING");
        assertThat(open(Caller.REGIONAL)).hasStatusOk().bodyText().contains("/admin/solicitudes", "Por decidir");
    }

    @Test
    @Transactional
    void whoModeratesSeesThatCommentsWereReported() {
        var author = Objects.requireNonNull(cast.of(Caller.MEMBER));
        String code = new Publishing(practices, writing, publication).publish(author, "Tutorías itinerantes");
        var about = PracticeConversations.about(reading.page(code).id());
        var comment = CommentId.next();
        commenting.post(author, about, comment, "Qué torpes", Set.of());
        reporting.report(cast.another(Caller.MEMBER), comment, ReportReason.OFFENCE, "");

        assertThat(open(Caller.MODERATOR)).hasStatusOk().bodyText().contains("href=\"/moderacion\"", "Por revisar");
        assertThat(open(Caller.MEMBER)).bodyText().doesNotContain("Por revisar");
    }

    private MvcTestResult open(Caller caller) {
        return web.get()
                .uri("/inicio")
                .with(Actors.as(Objects.requireNonNull(cast.of(caller))))
                .exchange();
    }
}
