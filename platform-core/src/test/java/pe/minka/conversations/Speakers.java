package pe.minka.conversations;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;

/** Members who talk and moderate, for tests. */
@Component
class Speakers {

    private static final String MEMBER = """
            insert into member (id, version, mail, given_names, surnames, organisation, post, status, password,
                                consent_version, consented_at, mail_verified_at, created_at, joined_at)
            select :id, 0, cast(:id as text) || '@conversaciones.pe', :given, :surnames, o.id, 'Jefa', 'ACTIVE', 'x',
                   '2026-11', now(), now(), now(), now()
            from organisation o
            where o.kind = 'UGEL' and o.code = :ugel
            """;

    private static final String GRANT = """
            insert into role_grant (member, role, region, granted_at) values (:member, :role, :region, now())
            """;

    private final JdbcClient jdbc;
    private final MemberAccess access;
    private final Commenting commenting;
    private final Conversations conversations;

    Speakers(JdbcClient jdbc, MemberAccess access, Commenting commenting, Conversations conversations) {
        this.jdbc = jdbc;
        this.access = access;
        this.commenting = commenting;
        this.conversations = conversations;
    }

    /** Letters only, so that no other test knows somebody of this name. */
    static String surname() {
        var letters = new StringBuilder("C");
        UUID.randomUUID()
                .toString()
                .replace("-", "")
                .chars()
                .limit(16)
                .forEach(digit -> letters.append((char) ('a' + Character.digit(digit, 16))));
        return letters.toString();
    }

    Access member() {
        return member("Nilda", surname());
    }

    Access member(String givenNames, String surnames) {
        return member(givenNames, surnames, "050003");
    }

    Access member(String givenNames, String surnames, String ugel) {
        var id = new MemberId(UUID.randomUUID());
        jdbc.sql(MEMBER)
                .param("id", id.value())
                .param("given", givenNames)
                .param("surnames", surnames)
                .param("ugel", ugel)
                .update();
        return access.of(id).orElseThrow();
    }

    Access moderator(@Nullable String region) {
        return withRole("MODERATOR", region);
    }

    Access withRole(String role, @Nullable String region) {
        var member = member();
        jdbc.sql(GRANT)
                .param("member", member.id().value())
                .param("role", role)
                .param("region", region)
                .update();
        return access.of(member.id()).orElseThrow();
    }

    CommentId say(Access author, Subject subject, String text) {
        var id = CommentId.next();
        commenting.post(author, subject, id, text, Set.of());
        return id;
    }

    CommentId answer(Access author, CommentId to, String text) {
        var id = CommentId.next();
        commenting.reply(author, to, id, text, Set.of());
        return id;
    }

    List<String> read(Access asker, Subject subject) {
        return conversations.page(asker, subject, null, 50).threads().stream()
                .map(thread -> thread.comment().text())
                .toList();
    }
}
