package pe.minka.practices;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationKind;
import pe.minka.practices.sheet.Narrative;
import pe.minka.practices.sheet.Presentation;
import pe.minka.practices.sheet.Section;
import pe.minka.practices.sheet.SectionContent;
import pe.minka.writing.Saving;

/** Members who write practices, for tests. */
@Component
class Authors {

    private static final String MEMBER = """
            insert into member (id, version, mail, given_names, surnames, organisation, post, status, password,
                                consent_version, consented_at, mail_verified_at, created_at, joined_at)
            select :id, 0, cast(:id as text) || '@practicas.pe', :name, 'Alca', o.id, 'Jefa', 'ACTIVE', 'x', '2026-11',
                   now(), now(), now(), now()
            from organisation o
            where o.kind = 'UGEL' and o.code = :ugel
            """;

    private final JdbcClient jdbc;
    private final MemberAccess access;
    private final Practices practices;
    private final PracticeWriting writing;

    Authors(JdbcClient jdbc, MemberAccess access, Practices practices, PracticeWriting writing) {
        this.jdbc = jdbc;
        this.access = access;
        this.practices = practices;
        this.writing = writing;
    }

    Access member(String name) {
        return member(name, "050003");
    }

    Access member(String name, String ugel) {
        var id = new MemberId(UUID.randomUUID());
        jdbc.sql(MEMBER)
                .param("id", id.value())
                .param("name", name)
                .param("ugel", ugel)
                .update();
        return access.of(id).orElseThrow();
    }

    OrganisationId organisation(OrganisationKind kind, String code) {
        return new OrganisationId(jdbc.sql("select id from organisation where kind = :kind and code = :code")
                .param("kind", kind.name())
                .param("code", code)
                .query(UUID.class)
                .single());
    }

    String draft(Access author, String title) {
        return practices.start(author, PracticeId.next(), title);
    }

    Saving<SectionContent> write(Access author, String code, Section section, SectionContent content, int seen) {
        return writing.save(author, code, section, content, seen);
    }

    /** With everything the first stage asks for. */
    String readyDraft(Access author, String title) {
        String code = draft(author, title);
        write(author, code, Section.PRESENTATION, presented(title), 1);
        write(author, code, Section.PROBLEM, new Narrative("Uno de cada ocho estudiantes dejaba de asistir."), 0);
        write(author, code, Section.DESCRIPTION, new Narrative("Dos tutores recorren las escuelas."), 0);
        return code;
    }

    static Presentation presented(String title) {
        return new Presentation(
                title, "Dos tutores por red.", "Huancasancos", "12/03/2025", Set.of("permanencia"), null, Set.of());
    }

    List<String> past(String code, Section section) {
        return jdbc.sql("""
                        select s.content ->> 'text'
                        from practice_section_past s
                        join practice p on p.id = s.practice
                        where p.code = :code and s.section = :section
                        order by s.revision
                        """)
                .param("code", code)
                .param("section", section.name())
                .query(String.class)
                .list();
    }
}
