package pe.minka.web.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.lessons.LessonId;
import pe.minka.lessons.LessonReading;
import pe.minka.lessons.LessonReview;
import pe.minka.lessons.LessonSubmission;
import pe.minka.lessons.Lessons;
import pe.minka.lessons.form.Learning;
import pe.minka.lessons.form.LessonSection;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.policy.Browsing;
import pe.minka.web.security.Caller;

@PlatformTest
@Transactional
class LessonPartPagesTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    @Autowired
    private Lessons lessons;

    @Autowired
    private LessonReading reading;

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

    private MvcTestResult get(String address) {
        return browsing.open(nilda, address);
    }

    private MvcTestResult post(String address, String... fields) {
        return browsing.send(nilda, address, fields);
    }

    @Test
    void signsThatNobodyTypesAreLeftOutAndLinesStay() {
        String code = lessons.start(nilda, LessonId.next(), "Kits");
        String page = "/lecciones/" + code + "/ficha/aprendizaje";

        assertThat(post(page, "revision", "0", "lesson", "Uno\u0000 y\u0007 dos\r\n\tTres"))
                .hasStatus(302);

        assertThat(reading.own(nilda, code).content().learning().lesson())
                .isEqualToNormalizingNewlines("Uno y dos\n\tTres");
    }

    @Test
    void aLineIsTakenOutAndTheRestIsSaved() {
        String code = teaching.draft(nilda, "Kits");
        String page = "/lecciones/" + code + "/ficha/aprendizaje";
        var line = reading.own(nilda, code).content().learning().items().getFirst();
        assertThat(get(page)).bodyText().contains("name=\"quitar\" value=\"" + line.id() + "\"");

        assertThat(post(
                        page,
                        "revision",
                        "1",
                        "items[0].id",
                        line.id().toString(),
                        "items[0].text",
                        line.text(),
                        "lesson",
                        "Otra lección",
                        "quitar",
                        line.id().toString()))
                .hasStatus(302)
                .hasRedirectedUrl(page + "#items");

        var learning = reading.own(nilda, code).content().learning();
        assertThat(learning.items()).isEmpty();
        assertThat(learning.lesson()).isEqualTo("Otra lección");
    }

    @Test
    void whereThereIsRoomForNoMoreNoEmptyLineIsOffered() {
        String code = lessons.start(nilda, LessonId.next(), "Kits");
        var lines = Stream.generate(() -> new Learning.Action(UUID.randomUUID(), "Firmar"))
                .limit(Learning.MOST)
                .toList();
        lessons.save(nilda, code, LessonSection.LEARNING, new Learning(lines, "", ""), 0);

        assertThat(get("/lecciones/" + code + "/ficha/aprendizaje"))
                .bodyText()
                .contains("Caben hasta 20", "items[19].text")
                .doesNotContain("items[20].text", "name=\"mas\"");
    }

    @Test
    void theGeneralDataBeginWithWhoWrites() {
        String code = lessons.start(nilda, LessonId.next(), "Kits");

        assertThat(get("/lecciones/" + code + "/ficha/datos-generales"))
                .bodyText()
                .contains(nilda.profile().name() + ", " + nilda.profile().post(), nilda.mail());
    }

    @Test
    void whatIsMissingIsCalledByItsName() {
        String code = lessons.start(nilda, LessonId.next(), "Kits");
        String page = "/lecciones/" + code + "/ficha/datos-generales";
        post(page, "revision", "0", "area", "", "servant", "");

        assertThat(get(page + "?falta=true"))
                .bodyText()
                .contains("Falta el área", "Falta el nombre del servidor o servidora")
                .doesNotContain("Falta completar este dato");
    }

    @Test
    void theListOfTasksSaysWhatAPartThatWasBegunLacks() {
        String code = lessons.start(nilda, LessonId.next(), "Kits");

        assertThat(get("/lecciones/" + code + "/ficha"))
                .bodyText()
                .contains("Marca al menos un tema; faltan 3 datos más")
                .doesNotContain("Falta el área");
    }
}
