package pe.minka.gamification.contributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pe.minka.RecognitionTest;
import pe.minka.conversations.Supports;
import pe.minka.gamification.Administrators;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.People;
import pe.minka.gamification.ledger.Books;
import pe.minka.gamification.rules.Audience;
import pe.minka.gamification.rules.Caps;
import pe.minka.gamification.rules.ChangeRule;
import pe.minka.gamification.rules.Moment;
import pe.minka.gamification.rules.RuleBook;
import pe.minka.gamification.rules.RuleTerms;
import pe.minka.lessons.LessonConversations;
import pe.minka.lessons.LessonId;
import pe.minka.lessons.LessonReading;
import pe.minka.lessons.LessonReview;
import pe.minka.lessons.LessonSubmission;
import pe.minka.lessons.Lessons;
import pe.minka.lessons.form.Consent;
import pe.minka.lessons.form.Experience;
import pe.minka.lessons.form.General;
import pe.minka.lessons.form.Impact;
import pe.minka.lessons.form.Learning;
import pe.minka.lessons.form.LessonContent;
import pe.minka.lessons.form.Sharing;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.members.Reason;

/** From a lesson and a support in the core, and from what takes them back, to what the author has. */
@RecognitionTest
class LessonsAndSupportsTests {

    private static final String AWAY = "010001";

    private static final LessonContent CONTENT = new LessonContent(
            new Experience(
                    "Kits a destiempo",
                    Set.of("materiales"),
                    "PAT 2025",
                    "Los kits llegaron cuando el bimestre ya terminaba.",
                    Impact.NEGATIVE,
                    "La mitad de los colegios no los usó."),
            new Learning(
                    List.of(new Learning.Action(UUID.randomUUID(), "Firmar el contrato en enero.")),
                    "Sin fecha de entrega en el contrato nadie responde por el retraso.",
                    "Pedir la entrega antes del primer día de clases."),
            new General("Gestión pedagógica", "Nilda Quispe", "966 000 000", "nilda@ugel.gob.pe", "12/03/2025"),
            new Sharing(Consent.YES));

    @Autowired
    private Lessons lessons;

    @Autowired
    private LessonSubmission submission;

    @Autowired
    private LessonReading reading;

    @Autowired
    private LessonReview review;

    @Autowired
    private Supports supports;

    @Autowired
    private RuleBook rules;

    @Autowired
    private Books books;

    @Autowired
    private People people;

    @Autowired
    private Administrators administrators;

    @Autowired
    private MemberAccess access;

    private final LessonId lesson = LessonId.next();
    private final List<String> expected = new ArrayList<>();

    private Access author;
    private Access reviewer;
    private String code;

    @BeforeEach
    void somebodyWrites() {
        author = access(people.member(AWAY));
        reviewer = access(people.advisor());
        code = lessons.start(author, lesson, CONTENT);
    }

    @Test
    void aLessonWaitsUntilItIsPublishedAndCountsUntilItIsTakenBack() {
        submission.submit(author, code);
        await().untilAsserted(() -> assertThat(books.outcomes(author.id(), ContributionKind.LESSON_PUBLISHED))
                .containsExactly("NOT_YET"));

        publish();
        reaches(10, "LESSON_PUBLISHED AWARD 10");

        submission.withdraw(author, code);
        reaches(0, "LESSON_PUBLISHED REVERSAL -10");

        submission.submit(author, code);
        publish();
        reaches(10, "LESSON_PUBLISHED RESTORATION 10");

        review.unpublish(administrators.national(), code, "No era suya.");
        reaches(0, "LESSON_PUBLISHED REVERSAL -10");
    }

    @Test
    void aLessonThatCountsOnceItIsHandedInIsLostWhenItIsReturnedOrTakenBack() {
        decide(Moment.SUBMISSION);
        try {
            submission.submit(author, code);
            reaches(10, "LESSON_PUBLISHED AWARD 10");

            review.giveBack(reviewer, code, version(), "No se entiende.");
            reaches(0, "LESSON_PUBLISHED REVERSAL -10");

            submission.submit(author, code);
            reaches(10, "LESSON_PUBLISHED RESTORATION 10");

            submission.withdraw(author, code);
            reaches(0, "LESSON_PUBLISHED REVERSAL -10");
        } finally {
            decide(Moment.ACCEPTANCE);
        }
    }

    @Test
    void aSupportCountsForTheAuthorUntilItIsWithdrawn() {
        var giver = access(people.member());
        var about = LessonConversations.about(lesson);
        submission.submit(author, code);
        publish();
        reaches(10, "LESSON_PUBLISHED AWARD 10");

        supports.give(giver, about);
        reaches(11, "SUPPORT_RECEIVED AWARD 1");

        supports.withdraw(giver, about);
        reaches(10, "SUPPORT_RECEIVED REVERSAL -1");

        supports.give(giver, about);
        reaches(11, "SUPPORT_RECEIVED RESTORATION 1");
        assertThat(books.entries(giver.id())).isEmpty();
    }

    private Access access(MemberId member) {
        return access.of(member).orElseThrow();
    }

    private void publish() {
        review.publish(reviewer, code, version(), "");
    }

    private int version() {
        return reading.underReview(reviewer, code).orElseThrow().version();
    }

    private void decide(Moment moment) {
        var admin = administrators.national();
        var kind = ContributionKind.LESSON_PUBLISHED;
        var terms = new RuleTerms(10, Caps.NONE, moment, Audience.EVERYBODY, true);
        int latest = rules.find(admin, kind).latest();
        rules.change(admin, new ChangeRule(kind, terms, latest, null, false, new Reason("Se acordó")));
    }

    /** Each entry in its turn. */
    private void reaches(int points, String entry) {
        expected.add(entry);
        await().untilAsserted(() -> {
            assertThat(books.entries(author.id())).containsExactlyElementsOf(expected);
            assertThat(books.score(author.id())).isEqualTo(points);
        });
    }
}
