package pe.minka.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.Scenario;
import pe.minka.CoreTest;
import pe.minka.lessons.LessonReading;
import pe.minka.lessons.LessonReview;
import pe.minka.lessons.LessonSubmission;
import pe.minka.lessons.LessonSubmitted;
import pe.minka.lessons.Lessons;
import pe.minka.lessons.form.Consent;
import pe.minka.lessons.form.Experience;
import pe.minka.lessons.form.General;
import pe.minka.lessons.form.Impact;
import pe.minka.lessons.form.Learning;
import pe.minka.lessons.form.LessonContent;
import pe.minka.lessons.form.Sharing;
import pe.minka.members.MemberId;
import pe.minka.organisations.OrganisationId;

@CoreTest
class LessonNoticesTests {

    /** A lesson that was begun and sent. */
    private static final int SENT_ONCE = 1;

    private static final Duration LONG = Duration.ofSeconds(40);

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private Lessons lessons;

    @Autowired
    private LessonSubmission submission;

    @Autowired
    private LessonReview review;

    @Autowired
    private LessonReading reading;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private static LessonContent content() {
        return new LessonContent(
                new Experience(
                        "Kits tarde",
                        Set.of("materiales"),
                        "PAT 2025",
                        "Los kits llegaron cuando el bimestre ya terminaba.",
                        Impact.NEGATIVE,
                        "La mitad de los colegios no los usó."),
                new Learning(
                        List.of(new Learning.Action(UUID.randomUUID(), "Firmar el contrato en enero.")),
                        "Sin fecha en el contrato nadie responde.",
                        "Pedir la entrega antes del primer día."),
                new General("Gestión", "Nilda Alca", "966 000 000", "nilda@ugel.gob.pe", "12/03/2025"),
                new Sharing(Consent.YES));
    }

    private String draft(MemberId author) {
        return lessons.start(neighbours.access(author), content());
    }

    private MemberId advisor(@Nullable String region, OrganisationId office) {
        var member = neighbours.member("Rosalía", "Alca", office);
        jdbc.sql("insert into role_grant (member, role, region, granted_at) values (:member, 'ADVISOR', :region, :now)")
                .param("member", member.value())
                .param("region", region)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return member;
    }

    @Test
    void advisorsOfTheRegionFromElsewhereAreToldThatALessonWaits(Scenario scenario) {
        var office = neighbours.ugel("170001");
        var author = neighbours.member("Nilda", "Ccorahua", office);
        var colleague = advisor("MDD", office);
        var near = advisor("MDD", neighbours.ugel("170002"));
        var national = advisor(null, neighbours.ugel("170002"));
        String code = draft(author);

        scenario.stimulate(() -> submission.submit(neighbours.access(author), code))
                .andWaitAtMost(LONG)
                .andWaitForStateChange(() -> neighbours.notices(near, NoticeKind.LESSON_WAITS), told -> !told.isEmpty())
                .andVerify(told -> assertThat(told).singleElement().asString().startsWith(code));

        assertThat(neighbours.notices(colleague, NoticeKind.LESSON_WAITS)).isEmpty();
        assertThat(neighbours.notices(national, NoticeKind.LESSON_WAITS)).isEmpty();
    }

    @Test
    void whereNobodyFromElsewhereAdvisesTheNationalOnesAreTold(Scenario scenario) {
        var office = neighbours.ugel("240001");
        var author = neighbours.member("Nilda", "Ccorahua", office);
        advisor("TUM", office);
        var national = advisor(null, neighbours.ugel("170002"));

        scenario.stimulate(() -> submission.submit(neighbours.access(author), draft(author)))
                .andWaitAtMost(LONG)
                .andWaitForStateChange(
                        () -> neighbours.notices(national, NoticeKind.LESSON_WAITS), told -> !told.isEmpty())
                .andVerify(told -> assertThat(told).hasSize(1));
    }

    @Test
    void whatIsDecidedBeforeItIsHeardWaitsForNobody(Scenario scenario) {
        var office = neighbours.ugel("170001");
        var author = neighbours.member("Nilda", "Ccorahua", office);
        var national = advisor(null, neighbours.ugel("170002"));
        String code = draft(author);
        var lesson = reading.own(neighbours.access(author), code).id();

        scenario.publish(new LessonSubmitted(lesson, code, author, office, null, clock.instant()))
                .andWaitAtMost(LONG)
                .andWaitForStateChange(() -> unheard(code), left -> left == 0)
                .andVerify(left -> assertThat(neighbours.notices(national, NoticeKind.LESSON_WAITS))
                        .noneMatch(told -> told.startsWith(code)));
    }

    private long unheard(String code) {
        return jdbc.sql("""
                        select count(*)
                        from event_publication
                        where completion_date is null and serialized_event like '%' || :code || '%'
                        """).param("code", code).query(Long.class).single();
    }

    @Test
    void theDecisionReachesTheAuthorByMailToo(Scenario scenario) {
        var author = neighbours.member("Nilda", "Ccorahua", neighbours.ugel("050003"));
        var advisor = neighbours.access(advisor(null, neighbours.ugel("170002")));
        String code = draft(author);
        submission.submit(neighbours.access(author), code);

        scenario.stimulate(() -> review.giveBack(advisor, code, SENT_ONCE, "Falta decir qué pasó después."))
                .andWaitAtMost(LONG)
                .andWaitForStateChange(() -> neighbours.mails(author, "LESSON_RETURNED"), sent -> !sent.isEmpty())
                .andVerify(sent -> assertThat(sent)
                        .singleElement()
                        .asString()
                        .contains("Kits tarde", "Falta decir qué pasó después.", code + "/ficha", "/baja/"));
        assertThat(neighbours.notices(author, NoticeKind.LESSON_RETURNED)).hasSize(1);
    }
}
