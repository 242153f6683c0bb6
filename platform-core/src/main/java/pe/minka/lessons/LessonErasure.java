package pe.minka.lessons;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.conversations.Reporting;
import pe.minka.members.MemberErased;

/** When a member was erased: what was not published goes, what was published stays without the person. */
@Component
class LessonErasure {

    private static final String REMOVE =
            "delete from lesson where author = :member and state <> 'PUBLISHED' returning id";

    private static final List<String> FORGET = List.of(
            "delete from lesson_section_past where lesson in (select id from lesson where author = :member)", """
            update lesson_section
            set content = content || '{"servant": "", "contact": "", "mail": ""}'
            where section = 'GENERAL' and lesson in (select id from lesson where author = :member)
            """);

    private final JdbcClient jdbc;
    private final Reporting reporting;

    LessonErasure(JdbcClient jdbc, Reporting reporting) {
        this.jdbc = jdbc;
        this.reporting = reporting;
    }

    @ApplicationModuleListener
    void on(MemberErased event) {
        jdbc.sql(REMOVE)
                .param("member", event.member().value())
                .query(UUID.class)
                .list()
                .forEach(lesson -> reporting.end(LessonConversations.about(new LessonId(lesson))));
        FORGET.forEach(
                sql -> jdbc.sql(sql).param("member", event.member().value()).update());
    }
}
