package pe.minka.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.MemberId;
import pe.minka.shared.Listing;
import pe.minka.shared.NotFound;
import pe.minka.shared.PageRequest;
import pe.minka.streams.Streams;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The notices of a member (avisos): how many are unread, the list with its groups, and reading them. */
@Service
public class Notices {

    private static final String UNREAD = """
            select count(*) from notice where member = :member and read_at is null and not (kind = any(:silenced))
            """;

    /** Both as of one moment, so that nothing that happens in between is missed by whoever watches on from there. */
    private static final String BELL = "select (" + UNREAD + """
            ) as unread, coalesce((select serial from stream where topic = :topic), 0) as serial
            """;

    /** Unread ones of a group form one row, read ones one row for each day. */
    private static final String GROUPS = """
            select kind, group_key, read_at is null as unread,
                   case when read_at is not null then (created_at at time zone 'America/Lima')::date end as day,
                   count(*) as size, max(created_at) as latest,
                   (array_agg(id order by created_at desc, id desc))[1] as id
            from notice
            where member = :member and not (kind = any(:silenced))
            group by kind, group_key, unread, day
            """;

    private static final String PAGE =
            "select g.id, g.kind, g.size, g.latest, g.unread, n.parameters, n.link from (" + GROUPS + """
            ) g
            join notice n on n.id = g.id
            order by g.unread desc, g.latest desc, g.id
            limit :size offset :offset
            """;

    private static final String COUNT = "select count(*) from (" + GROUPS + ") g";

    private static final String READ_GROUP = """
            update notice n
            set read_at = :now
            from notice opened
            where opened.id = :id and opened.member = :member
              and n.member = opened.member and n.kind = opened.kind and n.group_key = opened.group_key
              and n.read_at is null
            """;

    private static final String READ_ALL = """
            update notice
            set read_at = :now
            where member = :member and read_at is null and not (kind = any(:silenced))
            """;
    private static final String EXISTS = "select exists (select from notice where id = :id)";
    private static final String ONE =
            "select kind, link from notice where id = :id and member = :member and not (kind = any(:silenced))";

    private final JdbcClient jdbc;
    private final NoticeTexts texts;
    private final Silence silence;
    private final Streams streams;
    private final JsonMapper json;
    private final Clock clock;

    Notices(JdbcClient jdbc, NoticeTexts texts, Silence silence, Streams streams, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.silence = silence;
        this.streams = streams;
        this.json = json;
        this.clock = clock;
    }

    public long unread(MemberId member) {
        return jdbc.sql(UNREAD)
                .param("member", member.value())
                .param("silenced", silence.kinds())
                .query(Long.class)
                .single();
    }

    /** How many are unread, and up to where on the member's {@link NoticeTopic topic}. */
    public Bell bell(MemberId member) {
        return jdbc.sql(BELL)
                .param("member", member.value())
                .param("silenced", silence.kinds())
                .param("topic", NoticeTopic.of(member).toString())
                .query(Bell.class)
                .single();
    }

    /** Unread ones first, each part from new to old. */
    @Transactional(readOnly = true)
    public Listing<NoticeView> page(MemberId member, PageRequest request) {
        List<Row> rows = jdbc.sql(PAGE)
                .param("member", member.value())
                .param("silenced", silence.kinds())
                .param("size", request.size())
                .param("offset", request.offset())
                .query(this::row)
                .list();
        long total = jdbc.sql(COUNT)
                .param("member", member.value())
                .param("silenced", silence.kinds())
                .query(Long.class)
                .single();
        var names = texts.namesIn(rows.stream().map(Row::parameters).toList());
        return new Listing<>(rows, request.page(), request.size(), total).map(row -> row.view(names));
    }

    /** What waited for somebody is taken down once another has decided, maybe while the list lay open. */
    public boolean isGone(NoticeId id) {
        return !jdbc.sql(EXISTS).param("id", id.value()).query(Boolean.class).single();
    }

    /** Marks it and its group as read and says where it leads. */
    @Transactional
    public String open(MemberId member, NoticeId id) {
        Where where = find(member, id);
        return where.kind().target(markGroup(member, id), where.link());
    }

    /** Marks it and its group as read. */
    @Transactional
    public void read(MemberId member, NoticeId id) {
        find(member, id);
        markGroup(member, id);
    }

    private Where find(MemberId member, NoticeId id) {
        return jdbc.sql(ONE)
                .param("id", id.value())
                .param("member", member.value())
                .param("silenced", silence.kinds())
                .query(Where.class)
                .optional()
                .orElseThrow(() -> new NotFound("notice " + id.value()));
    }

    /** How many were unread until now. */
    private int markGroup(MemberId member, NoticeId id) {
        int read = jdbc.sql(READ_GROUP)
                .param("id", id.value())
                .param("member", member.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        tellRead(member, read);
        return read;
    }

    /** Other windows of the same member count anew. */
    private void tellRead(MemberId member, int read) {
        if (read > 0) {
            streams.appendAtEnd(NoticeTopic.read(member));
        }
    }

    @Transactional
    public void readAll(MemberId member) {
        int read = jdbc.sql(READ_ALL)
                .param("member", member.value())
                .param("silenced", silence.kinds())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        tellRead(member, read);
    }

    private Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new NoticeId(row.getObject("id", UUID.class)),
                NoticeKind.valueOf(row.getString("kind")),
                json.readValue(row.getString("parameters"), new TypeReference<>() {}),
                row.getInt("size"),
                row.getString("link"),
                row.getTimestamp("latest").toInstant(),
                !row.getBoolean("unread"));
    }

    private record Row(
            NoticeId id,
            NoticeKind kind,
            Map<String, String> parameters,
            int count,
            String link,
            Instant at,
            boolean read) {

        NoticeView view(NoticeTexts.Names names) {
            return new NoticeView(
                    id, kind, names.say(kind, count, parameters), count, kind.target(count, link), at, read);
        }
    }

    private record Where(NoticeKind kind, String link) {}
}
