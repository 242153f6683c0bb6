package pe.minka.web.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.lessons.LessonReview;
import pe.minka.lessons.LessonSubmission;
import pe.minka.lessons.Lessons;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.policy.Browsing;
import pe.minka.web.security.Caller;

@PlatformTest
@Transactional
class LessonReviewPagesTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    @Autowired
    private Lessons lessons;

    @Autowired
    private LessonSubmission submission;

    @Autowired
    private LessonReview review;

    @Autowired
    private OrganisationCatalogue catalogue;

    private Browsing browsing;
    private Teaching teaching;
    private Access nilda;

    @BeforeEach
    void setUp() {
        browsing = new Browsing(web, jdbc, members);
        teaching = new Teaching(lessons, submission, review, catalogue);
        nilda = browsing.as(Caller.MEMBER);
    }

    @Test
    void aTextThatChangedWhileItWasReadIsShownBeforeAnythingIsDecided() {
        String code = sentFromElsewhere();
        var advisor = browsing.as(Caller.ADVISOR);
        String page = "/lecciones/" + code + "/revision";
        assertThat(browsing.open(advisor, page)).bodyText().contains("name=\"version\" value=\"1\"");

        submission.withdraw(nilda, code);
        submission.submit(nilda, code);
        move(code);

        assertThat(browsing.send(advisor, page, "version", "1", "decision", "publicar", "reason", "Muy clara."))
                .hasStatus(409)
                .bodyText()
                .contains("cambió mientras la leías", "Muy clara.", "name=\"version\" value=\"3\"");
        assertThat(browsing.send(advisor, page, "version", "x", "decision", "publicar"))
                .hasStatus(409);
        assertThat(browsing.send(advisor, page, "version", "3", "decision", "publicar"))
                .hasStatus(302);
    }

    @Test
    void whoDecidesTooLateKeepsTheirWordsAndLearnsWhoWasFirst() {
        String code = sentFromElsewhere();
        var advisor = browsing.as(Caller.ADVISOR);
        String page = "/lecciones/" + code + "/revision";
        browsing.send(advisor, page, "version", "1", "decision", "publicar");

        var late = browsing.send(advisor, page, "version", "1", "decision", "devolver", "reason", "Di cuánto costó.");
        assertThat(late).hasStatus(409);
        assertThat(Browsing.mainText(late))
                .contains("ya no espera revisión", advisor.profile().name(), "la publicó", "Di cuánto costó.");
        assertThat(browsing.open(advisor, page))
                .hasStatusOk()
                .bodyText()
                .contains("la publicó")
                .doesNotContain("Lo que escribiste");
    }

    private String sentFromElsewhere() {
        String code = teaching.submitted(nilda, "Kits");
        move(code);
        return code;
    }

    private void move(String code) {
        jdbc.sql(
                        "update lesson set organisation = (select id from organisation where kind = 'UGEL' and code = '120005')"
                                + " where code = ?")
                .param(code)
                .update();
    }
}
