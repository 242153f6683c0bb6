package pe.minka.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.documents.DocumentRefused.Reason;
import pe.minka.files.FileId;
import pe.minka.members.MemberId;

/** The forms that were sent. */
@Component
class UploadRows {

    private static final String ADD = """
            insert into form_upload (id, sent_by, sent_at, name, subject, file, refusal, hash)
            values (:id, :by, :at, :name, :subject, :file, :refusal, :hash)
            on conflict do nothing
            """;

    private static final String ALL = """
            select u.*, coalesce(p.code, l.code) as code
            from form_upload u
            left join practice p on p.id = u.practice
            left join lesson l on l.id = u.lesson
            """;

    private static final String OF_MEMBER = ALL + """
            where u.sent_by = :member and u.drafted_at is null
            order by u.sent_at desc, u.id
            """;

    private static final String ONE = ALL + "where u.id = :id and u.sent_by = :member";
    private static final String LOCK = "select id from form_upload where id = :id for update";
    private static final String READ = "update form_upload set refusal = :refusal where id = :id";

    private static final String DRAFTED = """
            update form_upload
            set practice = case :subject when 'PRACTICE' then id end,
                lesson = case :subject when 'LESSON' then id end,
                drafted_at = :at,
                sections = :sections
            where id = :id
            """;

    private static final String REMOVE = "delete from form_upload where id = :id and drafted_at is null";

    private static final String FORGOTTEN = """
            delete from form_upload
            where (drafted_at is null and sent_at < :before)
               or (sent_by = :member and (drafted_at is null or lesson is not null))
            returning id
            """;

    private final JdbcClient jdbc;

    UploadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it has been sent before. */
    boolean add(FormUpload upload, String hash) {
        return jdbc.sql(ADD)
                        .param("id", upload.id().value())
                        .param("by", upload.sentBy().value())
                        .param("at", Timestamp.from(upload.sentAt()))
                        .param("name", upload.name())
                        .param("subject", upload.subject().name())
                        .param("file", upload.file().value())
                        .param("refusal", name(upload.refusal()))
                        .param("hash", hash)
                        .update()
                == 1;
    }

    List<FormUpload> of(MemberId member) {
        return jdbc.sql(OF_MEMBER)
                .param("member", member.value())
                .query(UploadRows::upload)
                .list();
    }

    Optional<FormUpload> find(FormUploadId id, MemberId member) {
        return one(ONE, id, member);
    }

    /** It is read once it is locked: the draft somebody else was making meanwhile is seen then. */
    Optional<FormUpload> lock(FormUploadId id, MemberId member) {
        jdbc.sql(LOCK).param("id", id.value()).query(UUID.class).optional();
        return find(id, member);
    }

    /** Of what was sent under this id before. */
    Optional<String> hash(FormUploadId id) {
        return jdbc.sql("select hash from form_upload where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    private Optional<FormUpload> one(String sql, FormUploadId id, MemberId member) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("member", member.value())
                .query(UploadRows::upload)
                .optional();
    }

    void read(FormUploadId id, @Nullable Reason refusal) {
        jdbc.sql(READ).param("refusal", name(refusal)).param("id", id.value()).update();
    }

    /** The draft has the identity of its form. */
    void drafted(FormUpload upload, List<String> sections, Instant now) {
        jdbc.sql(DRAFTED)
                .param("subject", upload.subject().name())
                .param("at", Timestamp.from(now))
                .param("sections", sections.toArray(String[]::new))
                .param("id", upload.id().value())
                .update();
    }

    boolean remove(FormUploadId id) {
        return jdbc.sql(REMOVE).param("id", id.value()).update() == 1;
    }

    /** The old ones nobody made a draft of, and those of somebody who is no more, unless a team works with them. */
    List<FormUploadId> forget(Instant before, @Nullable MemberId member) {
        return jdbc
                .sql(FORGOTTEN)
                .param("before", Timestamp.from(before))
                .param("member", member == null ? null : member.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(FormUploadId::new)
                .toList();
    }

    private static @Nullable String name(@Nullable Reason refusal) {
        return refusal == null ? null : refusal.name();
    }

    private static FormUpload upload(ResultSet row, int number) throws SQLException {
        String refusal = row.getString("refusal");
        return new FormUpload(
                new FormUploadId(row.getObject("id", UUID.class)),
                new MemberId(row.getObject("sent_by", UUID.class)),
                row.getTimestamp("sent_at").toInstant(),
                row.getString("name"),
                FormSubject.valueOf(row.getString("subject")),
                new FileId(row.getObject("file", UUID.class)),
                refusal == null ? null : Reason.valueOf(refusal),
                row.getString("code"));
    }
}
