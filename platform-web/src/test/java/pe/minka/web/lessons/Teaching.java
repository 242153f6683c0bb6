package pe.minka.web.lessons;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import pe.minka.members.MemberId;
import pe.minka.members.Profile;
import pe.minka.members.Role;
import pe.minka.members.RoleGrant;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationKind;

/** Writes whole lessons, sends them and publishes them, for tests that read them. */
public final class Teaching {

    /** The version of a lesson that was sent as soon as it was begun; each link makes another. */
    public static final int SENT_ONCE = 1;

    private final Lessons lessons;
    private final LessonSubmission submission;
    private final LessonReview review;
    private final OrganisationCatalogue catalogue;

    public Teaching(
            Lessons lessons, LessonSubmission submission, LessonReview review, OrganisationCatalogue catalogue) {
        this.lessons = lessons;
        this.submission = submission;
        this.review = review;
        this.catalogue = catalogue;
    }

    public static LessonContent content(String title, Impact impact) {
        return new LessonContent(
                new Experience(
                        title,
                        Set.of("materiales"),
                        "PAT 2025",
                        "Los kits llegaron cuando el bimestre ya terminaba.",
                        impact,
                        "La mitad de los colegios no los usó."),
                new Learning(
                        List.of(new Learning.Action(UUID.randomUUID(), "Firmar el contrato en enero.")),
                        "Sin fecha en el contrato nadie responde por el retraso.",
                        "Pedir la entrega antes del primer día de clases."),
                new General("Gestión pedagógica", "Nilda Alca", "066 000 000", "nilda@ugel.gob.pe", "12/03/2025"),
                new Sharing(Consent.YES));
    }

    public String draft(Access author, String title) {
        return lessons.start(author, content(title, Impact.NEGATIVE));
    }

    public String submitted(Access author, String title) {
        String code = draft(author, title);
        submission.submit(author, code);
        return code;
    }

    /** Reviewed in the name of somebody, as if they were an advisor of another office. */
    public String published(Access author, String title, MemberId reviewer) {
        return published(author, content(title, Impact.NEGATIVE), reviewer);
    }

    public String published(Access author, LessonContent content, MemberId reviewer, String... practices) {
        String code = lessons.start(author, content);
        for (String practice : practices) {
            lessons.link(author, code, practice);
        }
        submission.submit(author, code);
        review.publish(advisor(author, reviewer), code, SENT_ONCE + practices.length, "");
        return code;
    }

    private Access advisor(Access author, MemberId id) {
        var elsewhere = catalogue.find(OrganisationKind.UGEL, "080002").orElseThrow();
        return new Access(
                id,
                id.value() + "@elenco.pe",
                new Profile("Rosalía", "Alca", elsewhere.id(), "Asesora"),
                elsewhere.region(),
                author.preferences(),
                Set.of(new RoleGrant(Role.ADVISOR, null, null, Instant.EPOCH)),
                null);
    }
}
