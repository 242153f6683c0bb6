package pe.minka.conversations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.shared.Listing;
import pe.minka.shared.PageRequest;

/** «Seguir»: being told of what happens to something. */
@Service
@Transactional
public class Follows {

    private static final String FOLLOW = """
            insert into conversation_follow (kind, subject, member, since)
            values (:kind, :subject, :member, :at)
            on conflict do nothing
            """;

    private static final String LEAVE = """
            delete from conversation_follow where kind = :kind and subject = :subject and member = :member
            """;

    private static final String MINE = """
            select kind, subject, since
            from conversation_follow
            where member = :member
            order by since desc, subject
            limit :size offset :offset
            """;

    private static final String COUNT = "select count(*) from conversation_follow where member = :member";

    private static final String FOLLOWERS = """
            select member from conversation_follow where kind = :kind and subject = :subject order by since, member
            """;

    private final JdbcClient jdbc;
    private final Subjects subjects;
    private final MemberAccess access;
    private final Clock clock;

    Follows(JdbcClient jdbc, Subjects subjects, MemberAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.access = access;
        this.clock = clock;
    }

    /** Something a member follows, as its owner describes it today. */
    public record Followed(SubjectView about, Instant since) {}

    public void follow(Access me, Subject subject) {
        subjects.require(me, subject);
        of(FOLLOW, me, subject).param("at", Timestamp.from(clock.instant())).update();
    }

    /** Also of what is no longer there. */
    public void leave(Access me, Subject subject) {
        of(LEAVE, me, subject).update();
    }

    private JdbcClient.StatementSpec of(String sql, Access me, Subject subject) {
        return jdbc.sql(sql)
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("member", me.id().value());
    }

    /** The latest first; what cannot be read today is left out of its page. */
    @Transactional(readOnly = true)
    public Listing<Followed> of(Access me, PageRequest page) {
        List<Row> rows = jdbc.sql(MINE)
                .param("member", me.id().value())
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, number) -> row(row))
                .list();
        var views = subjects.findAll(rows.stream().map(Row::subject).toList());
        List<Followed> followed = rows.stream()
                .flatMap(
                        row -> Stream.ofNullable(views.get(row.subject())).map(view -> new Followed(view, row.since())))
                .filter(one -> subjects.mayRead(me, one.about().subject()))
                .toList();
        long total = jdbc.sql(COUNT)
                .param("member", me.id().value())
                .query(Long.class)
                .single();
        return new Listing<>(followed, page.page(), page.size(), total);
    }

    /** Those who follow it and may read it today. */
    @Transactional(readOnly = true)
    public List<MemberId> followers(Subject subject) {
        return jdbc
                .sql(FOLLOWERS)
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .query((row, number) -> new MemberId(row.getObject("member", UUID.class)))
                .list()
                .stream()
                .filter(member -> mayRead(member, subject))
                .toList();
    }

    private boolean mayRead(MemberId member, Subject subject) {
        return access.of(member).filter(one -> subjects.mayRead(one, subject)).isPresent();
    }

    private record Row(Subject subject, Instant since) {}

    private static Row row(ResultSet row) throws SQLException {
        var subject = new Subject(row.getString("kind"), row.getObject("subject", UUID.class));
        return new Row(subject, row.getTimestamp("since").toInstant());
    }
}
