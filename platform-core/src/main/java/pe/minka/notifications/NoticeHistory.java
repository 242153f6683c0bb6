package pe.minka.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.MemberId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The notices of a member one by one, from the newest to the oldest. */
@Service
@Transactional(readOnly = true)
public class NoticeHistory {

    private static final String BEFORE = """
            select n.id, n.kind, n.parameters, n.link, n.created_at, n.read_at is not null as read
            from notice n
            where n.member = :member and not (n.kind = any(:silenced))
              and (not :unread or n.read_at is null)
              and (:before::uuid is null
                   or (n.created_at, n.id) < (select l.created_at, l.id
                                              from notice l
                                              where l.id = :before and l.member = :member))
            order by n.created_at desc, n.id desc
            limit :size
            """;

    private final JdbcClient jdbc;
    private final NoticeTexts texts;
    private final Silence silence;
    private final JsonMapper json;

    NoticeHistory(JdbcClient jdbc, NoticeTexts texts, Silence silence, JsonMapper json) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.silence = silence;
        this.json = json;
    }

    /** Those that came before the given one, or the newest. */
    public List<NoticeView> before(@Nullable NoticeId last, MemberId member, boolean unreadOnly, int size) {
        List<Row> rows = jdbc.sql(BEFORE)
                .param("member", member.value())
                .param("silenced", silence.kinds())
                .param("unread", unreadOnly)
                .param("before", last == null ? null : last.value())
                .param("size", size)
                .query(this::row)
                .list();
        var names = texts.namesIn(rows.stream().map(Row::parameters).toList());
        return rows.stream().map(row -> row.view(names)).toList();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new NoticeId(row.getObject("id", UUID.class)),
                NoticeKind.valueOf(row.getString("kind")),
                json.readValue(row.getString("parameters"), new TypeReference<>() {}),
                row.getString("link"),
                row.getTimestamp("created_at").toInstant(),
                row.getBoolean("read"));
    }

    private record Row(
            NoticeId id, NoticeKind kind, Map<String, String> parameters, String link, Instant at, boolean read) {

        NoticeView view(NoticeTexts.Names names) {
            return new NoticeView(id, kind, names.say(kind, 1, parameters), 1, kind.target(1, link), at, read);
        }
    }
}
