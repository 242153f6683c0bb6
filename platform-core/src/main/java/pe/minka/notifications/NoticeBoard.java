package pe.minka.notifications;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.MemberId;
import pe.minka.streams.Streams;
import tools.jackson.databind.json.JsonMapper;

/** Where the listeners pin notices, in their own transaction and as often as they like. */
@Component
class NoticeBoard {

    private static final String PIN = """
            insert into notice (id, member, kind, occurrence, group_key, parameters, link, created_at)
            select id, member, :kind, :occurrence, :group, :parameters::jsonb, :link, :now
            from unnest(:ids::uuid[], :members::uuid[]) as told(id, member)
            on conflict (member, kind, occurrence) do nothing
            returning id, member
            """;

    /**
     * The occurrence of what is waited for ends with the moment it began; of other kinds it may end with anything, and
     * only a case is sure not to read it as a moment. Those without a scope were pinned before there was one.
     */
    private static final String WITHDRAW = """
            delete from notice
            where kind = :kind and (:about::text is null or parameters ->> 'member' = :about)
              and (:scope::text is null or coalesce(parameters ->> 'scope', :scope) = :scope)
              and case
                      when kind = :kind
                      then coalesce(nullif(split_part(occurrence, ' ', 2), '')::timestamptz, created_at)
                  end < :until
            returning member
            """;

    /** Whatever was asked later stays. */
    private static final String TAKE_DOWN_INVITATION = """
            delete from notice
            where member = :member and kind = 'PRACTICE_INVITED' and parameters ->> 'practice' = :practice
              and case when kind = 'PRACTICE_INVITED' then split_part(occurrence, ' ', 2)::timestamptz end <= :until
            """;

    /** Of two told to one person at once the second one sees the first. */
    private static final String QUEUE = "select pg_advisory_xact_lock(hashtextextended('told ' || :member::text, 0))";

    private static final String IS_TOLD = """
            select exists (select from notice
                           where member = :member and kind = :kind and group_key = :group
                             and read_at is null and created_at > :since)
            """;

    private static final String TAKE_DOWN_UNREAD = """
            delete from notice
            where member = :member and kind = :kind and occurrence = :occurrence and read_at is null
            """;

    private static final String TAKE_DOWN = "delete from notice where member = :member";

    private final JdbcClient jdbc;
    private final Streams streams;
    private final Silence silence;
    private final JsonMapper json;
    private final Clock clock;

    NoticeBoard(JdbcClient jdbc, Streams streams, Silence silence, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.streams = streams;
        this.silence = silence;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void pin(MemberId to, Notice notice) {
        pin(List.of(to), notice);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void pin(Collection<MemberId> to, Notice notice) {
        if (to.isEmpty()) {
            return;
        }
        boolean told = !silence.notices().contains(notice.kind());
        jdbc
                .sql(PIN)
                .param(
                        "ids",
                        Stream.generate(NoticeId::next)
                                .limit(to.size())
                                .map(NoticeId::value)
                                .toArray(UUID[]::new))
                .param("members", to.stream().map(MemberId::value).toArray(UUID[]::new))
                .param("kind", notice.kind().name())
                .param("occurrence", notice.occurrence())
                .param("group", notice.group())
                .param("parameters", json.writeValueAsString(notice.parameters()))
                .param("link", notice.link())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> NoticeTopic.pinned(
                        new MemberId(row.getObject("member", UUID.class)),
                        new NoticeId(row.getObject("id", UUID.class))))
                .list()
                .stream()
                .filter(pinned -> told)
                .forEach(streams::appendAtEnd);
    }

    /**
     * Whether something of the same group stands there unread since then. Whoever asks about several people asks in the
     * order of their ids.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean isTold(MemberId member, Notice notice, Instant since) {
        jdbc.sql(QUEUE).param("member", member.value()).query(row -> {});
        return jdbc.sql(IS_TOLD)
                .param("member", member.value())
                .param("kind", notice.kind().name())
                .param("group", notice.group())
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /**
     * What was waiting waits no longer: read or not, nobody is told any more that it does. What began to wait later
     * stays, however late this is heard. Without a scope it is about all of them.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void withdraw(NoticeKind kind, MemberId about, @Nullable String scope, Instant until) {
        drop(kind, Notice.id(about), scope, until);
    }

    /** Likewise, whoever they are about. */
    @Transactional(propagation = Propagation.MANDATORY)
    void withdrawMatter(NoticeKind kind, String scope, Instant until) {
        drop(kind, null, scope, until);
    }

    private void drop(NoticeKind kind, @Nullable String about, @Nullable String scope, Instant until) {
        jdbc.sql(WITHDRAW)
                .param("kind", kind.name())
                .param("about", about)
                .param("scope", scope)
                .param("until", Timestamp.from(until))
                .query(UUID.class)
                .list()
                .forEach(member -> streams.appendAtEnd(NoticeTopic.takenDown(new MemberId(member))));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void takeDownInvitation(MemberId member, String practice, Instant until) {
        int taken = jdbc.sql(TAKE_DOWN_INVITATION)
                .param("member", member.value())
                .param("practice", practice)
                .param("until", Timestamp.from(until))
                .update();
        tellTakenDown(member, taken);
    }

    /** What was read stays as it was read. */
    @Transactional(propagation = Propagation.MANDATORY)
    void takeDownUnread(MemberId member, NoticeKind kind, String occurrence) {
        int taken = jdbc.sql(TAKE_DOWN_UNREAD)
                .param("member", member.value())
                .param("kind", kind.name())
                .param("occurrence", occurrence)
                .update();
        tellTakenDown(member, taken);
    }

    private void tellTakenDown(MemberId member, int notices) {
        if (notices > 0) {
            streams.appendAtEnd(NoticeTopic.takenDown(member));
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void takeDown(MemberId member) {
        jdbc.sql(TAKE_DOWN).param("member", member.value()).update();
    }
}
