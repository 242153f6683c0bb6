package pe.minka.notifications;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.conversations.Subject;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.organisations.OrganisationId;
import pe.minka.practices.PracticeConversations;
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.practices.sheet.Narrative;
import pe.minka.practices.sheet.Presentation;
import pe.minka.practices.sheet.Section;

/** A practice to talk about and somebody who moderates, for tests of what is told. */
@Component
class Talking {

    private static final String GRANT = """
            insert into role_grant (member, role, region, granted_at) values (:member, 'MODERATOR', :region, now())
            """;

    private final Neighbours neighbours;
    private final Practices practices;
    private final PracticeWriting writing;
    private final PracticePublication publication;
    private final JdbcClient jdbc;

    Talking(
            Neighbours neighbours,
            Practices practices,
            PracticeWriting writing,
            PracticePublication publication,
            JdbcClient jdbc) {
        this.neighbours = neighbours;
        this.practices = practices;
        this.writing = writing;
        this.publication = publication;
        this.jdbc = jdbc;
    }

    /** Published, in the region of its holder. */
    Subject practice(Access holder) {
        var id = PracticeId.next();
        String code = practices.start(holder, id, "Tutorías");
        var presentation = new Presentation(
                "Tutorías", "Dos tutores por red.", "", "12/03/2025", Set.of("permanencia"), null, Set.of());
        writing.save(holder, code, Section.PRESENTATION, presentation, 1);
        writing.save(holder, code, Section.PROBLEM, new Narrative("Dejaban de asistir."), 0);
        writing.save(holder, code, Section.DESCRIPTION, new Narrative("Dos tutores recorren las escuelas."), 0);
        publication.publish(holder, code, "");
        return PracticeConversations.about(id);
    }

    MemberId moderator(String region, OrganisationId office) {
        var member = neighbours.member("Lizbeth", "Chunga", office);
        jdbc.sql(GRANT).param("member", member.value()).param("region", region).update();
        return member;
    }
}
