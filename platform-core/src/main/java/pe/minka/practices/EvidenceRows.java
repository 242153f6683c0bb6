package pe.minka.practices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.files.FileId;
import pe.minka.files.Files;
import pe.minka.members.MemberId;

/** The evidence of the practices, in the order it came. */
@Component
class EvidenceRows {

    private static final String ADD = """
            insert into practice_evidence (id, practice, title, file, link, added_by, added_at)
            values (:id, :practice, :title, :file, :link, :by, :at)
            """;

    private static final String REMOVE = """
            update practice_evidence
            set removed_at = :at
            where id = :id and practice = :practice and removed_at is null
            returning title, file
            """;

    private static final String KNOWN = "select id from practice_evidence where practice = :practice";

    private static final String OF = """
            select *
            from practice_evidence
            where practice = :practice and removed_at is null
            order by added_at, id
            """;

    private final JdbcClient jdbc;
    private final Files files;
    private final Clock clock;

    EvidenceRows(JdbcClient jdbc, Files files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    void add(
            EvidenceId id,
            PracticeId practice,
            String title,
            @Nullable FileId file,
            @Nullable String link,
            MemberId by) {
        jdbc.sql(ADD)
                .param("id", id.value())
                .param("practice", practice.value())
                .param("title", title)
                .param("file", file == null ? null : file.value())
                .param("link", link)
                .param("by", by.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Also by something that was removed. */
    boolean isTaken(EvidenceId id) {
        return jdbc.sql("select exists (select from practice_evidence where id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** All that the practice has, or has had. */
    Set<UUID> known(PracticeId practice) {
        return jdbc.sql(KNOWN)
                .param("practice", practice.value())
                .query(UUID.class)
                .set();
    }

    /** Its title, if it was there; its file goes with it. */
    Optional<String> remove(PracticeId practice, EvidenceId id) {
        Optional<Removed> removed = jdbc.sql(REMOVE)
                .param("at", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .param("practice", practice.value())
                .query((row, number) -> new Removed(row.getString("title"), row.getObject("file", UUID.class)))
                .optional();
        removed.map(Removed::file).map(FileId::new).ifPresent(files::remove);
        return removed.map(Removed::title);
    }

    private record Removed(String title, @Nullable UUID file) {}

    List<EvidenceView> of(PracticeId practice) {
        return jdbc.sql(OF)
                .param("practice", practice.value())
                .query((row, number) -> view(row))
                .list();
    }

    private EvidenceView view(ResultSet row) throws SQLException {
        UUID file = row.getObject("file", UUID.class);
        return new EvidenceView(
                new EvidenceId(row.getObject("id", UUID.class)),
                row.getString("title"),
                file == null ? null : files.find(new FileId(file)).orElse(null),
                row.getString("link"),
                new MemberId(row.getObject("added_by", UUID.class)),
                row.getTimestamp("added_at").toInstant());
    }
}
