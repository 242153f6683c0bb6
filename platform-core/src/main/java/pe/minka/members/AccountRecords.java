package pe.minka.members;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.audit.AuditTrail;

/** What this module and the audit log keep about a person. */
@Component
@Order(1)
class AccountRecords implements PersonalRecords {

    private static final Map<String, String> CHAPTERS = new LinkedHashMap<>();

    static {
        CHAPTERS.put("profile", """
                select m.given_names, m.surnames, m.mail, o.name as organisation, r.name as region, m.post, m.status,
                       m.created_at, m.joined_at, m.left_at
                from member m
                join organisation o on o.id = m.organisation
                left join region r on r.code = o.region
                where m.id = :member
                """);
        CHAPTERS.put("consent", """
                select consent_version, consented_at, mail_verified_at from member where id = :member
                """);
        CHAPTERS.put("preferences", """
                select theme, data_saver, shortcuts from member where id = :member
                """);
        CHAPTERS.put("roles", """
                select g.role, coalesce(r.name, 'NATIONAL') as region, g.granted_at
                from role_grant g
                left join region r on r.code = g.region
                where g.member = :member
                order by g.granted_at
                """);
        CHAPTERS.put("role_requests", """
                select coalesce(r.name, 'NATIONAL') as region, q.reason, q.status, q.requested_at, q.closed_at,
                       q.closing_reason
                from role_request q
                left join region r on r.code = q.region
                where q.member = :member
                order by q.requested_at
                """);
        CHAPTERS.put("invitation", """
                select invited_at, sent_at, times_sent from invitation where member = :member
                """);
        CHAPTERS.put("links", """
                select purpose, issued_at, expires_at, used_at
                from member_link
                where member = :member
                order by issued_at
                """);
        CHAPTERS.put("devices", """
                select seen_at, proved_at from known_device where member = :member order by seen_at
                """);
    }

    private final JdbcClient jdbc;
    private final AuditTrail trail;

    AccountRecords(JdbcClient jdbc, AuditTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    @Override
    public List<PersonalChapter> of(MemberId member) {
        Stream<PersonalChapter> own = CHAPTERS.entrySet().stream()
                .map(chapter -> PersonalChapter.read(jdbc, chapter.getKey(), chapter.getValue(), member));
        return Stream.concat(own, Stream.of(audit(member))).toList();
    }

    private PersonalChapter audit(MemberId member) {
        List<Map<String, @Nullable Object>> steps =
                trail.of(member.actor()).stream().map(AccountRecords::row).toList();
        return PersonalChapter.of("audit", steps);
    }

    private static Map<String, @Nullable Object> row(AuditTrail.Step step) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("at", step.at());
        row.put("action", step.action());
        row.put("part", step.own() ? "ACTOR" : "SUBJECT");
        row.put("reason", step.reason());
        return row;
    }
}
