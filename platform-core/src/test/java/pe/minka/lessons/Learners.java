package pe.minka.lessons;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.practices.sheet.Narrative;
import pe.minka.practices.sheet.Presentation;
import pe.minka.practices.sheet.Section;

/** Members who write and review lessons, for tests. */
@Component
class Learners {

    /** The version of a lesson that was sent as soon as it was begun. */
    static final int SENT_ONCE = 1;

    private static final String MEMBER = """
            insert into member (id, version, mail, given_names, surnames, organisation, post, status, password,
                                consent_version, consented_at, mail_verified_at, created_at, joined_at)
            select :id, 0, cast(:id as text) || '@lecciones.pe', :name, 'Alca', o.id, 'Jefa', 'ACTIVE', 'x', '2026-11',
                   now(), now(), now(), now()
            from organisation o
            where o.kind = 'UGEL' and o.code = :ugel
            """;

    private static final String GRANT = """
            insert into role_grant (member, role, region, granted_at)
            values (:member, :role, :region, now())
            """;

    private final JdbcClient jdbc;
    private final MemberAccess access;
    private final Lessons lessons;
    private final LessonSubmission submission;
    private final LessonReview review;
    private final PracticeOffice practices;

    Learners(
            JdbcClient jdbc,
            MemberAccess access,
            Lessons lessons,
            LessonSubmission submission,
            LessonReview review,
            PracticeOffice practices) {
        this.jdbc = jdbc;
        this.access = access;
        this.lessons = lessons;
        this.submission = submission;
        this.review = review;
        this.practices = practices;
    }

    /** Publishes practices for lessons to be about. */
    @Component
    static class PracticeOffice {

        private final Practices practices;
        private final PracticeWriting writing;
        private final PracticePublication publication;

        PracticeOffice(Practices practices, PracticeWriting writing, PracticePublication publication) {
            this.practices = practices;
            this.writing = writing;
            this.publication = publication;
        }

        String draft(Access author, String title) {
            return practices.start(author, PracticeId.next(), title);
        }

        String publish(Access author, String title, String theme) {
            String code = draft(author, title);
            var presented = new Presentation(title, "Dos tutores por red.", "", "", Set.of(theme), null, Set.of());
            writing.save(author, code, Section.PRESENTATION, presented, 1);
            writing.save(author, code, Section.PROBLEM, new Narrative("Uno de cada ocho dejaba de asistir."), 0);
            writing.save(author, code, Section.DESCRIPTION, new Narrative("Dos tutores recorren."), 0);
            publication.publish(author, code, "");
            return code;
        }
    }

    PracticeOffice practices() {
        return practices;
    }

    Access author(String name) {
        return member(name, "050003", null, null);
    }

    /** Of another office, with a role there or, without a region, everywhere. */
    Access member(String name, String ugel, @Nullable String role, @Nullable String region) {
        var id = new MemberId(UUID.randomUUID());
        jdbc.sql(MEMBER)
                .param("id", id.value())
                .param("name", name)
                .param("ugel", ugel)
                .update();
        if (role != null) {
            jdbc.sql(GRANT)
                    .param("member", id.value())
                    .param("role", role)
                    .param("region", region)
                    .update();
        }
        return access.of(id).orElseThrow();
    }

    Access advisor() {
        return member("Rosalía", "120005", "ADVISOR", null);
    }

    static LessonContent content(String title, Impact impact, String theme) {
        return new LessonContent(
                new Experience(
                        title,
                        Set.of(theme),
                        "PAT 2025",
                        "Los kits llegaron cuando el bimestre ya terminaba.",
                        impact,
                        "La mitad de los colegios no los usó."),
                new Learning(
                        List.of(new Learning.Action(UUID.randomUUID(), "Firmar el contrato en enero.")),
                        "Sin fecha de entrega en el contrato nadie responde por el retraso.",
                        "Pedir la entrega antes del primer día de clases."),
                new General("Gestión pedagógica", "Nilda Alca", "966 000 000", "nilda@ugel.gob.pe", "12/03/2025"),
                new Sharing(Consent.YES));
    }

    void writtenTheDayBefore(String code) {
        jdbc.sql("""
                        update lesson_section
                        set saved_at = saved_at - interval '1 day'
                        where lesson = (select id from lesson where code = :code)
                        """).param("code", code).update();
    }

    String draft(Access author, String title) {
        return lessons.start(author, content(title, Impact.NEGATIVE, "materiales"));
    }

    String submitted(Access author, String title) {
        String code = draft(author, title);
        submission.submit(author, code);
        return code;
    }

    String published(Access author, LessonContent content) {
        String code = lessons.start(author, content);
        submission.submit(author, code);
        review.publish(advisor(), code, SENT_ONCE, "");
        return code;
    }

    String published(Access author, String title) {
        return published(author, content(title, Impact.NEGATIVE, "materiales"));
    }
}
