package pe.minka.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the database knows of the files. */
@Component
class FileRows {

    private static final String INSERT = """
            insert into stored_file (id, kind, owner, uploaded_by, name, type, width, height, created_at)
            values (:id, :kind, :owner, :by, :name, :type, :width, :height, :now)
            """;

    private static final String INSERT_BLOB = """
            insert into stored_blob (file, variant, size, sha256) values (:file, :variant, :size, :sha256)
            """;

    private static final String VIEW = """
            select f.*, b.size, b.sha256
            from stored_file f
            join stored_blob b on b.file = f.id and b.variant = 0
            where f.removed_at is null
            """;

    private static final String FIND = VIEW + " and f.id = :id";
    private static final String OF_OWNER =
            VIEW + " and f.kind = :kind and f.owner = :owner order by f.created_at, f.id";

    private static final String OF_OWNERS =
            VIEW + " and f.kind = :kind and f.owner = any(:owners) order by f.created_at, f.id";

    private static final String BLOB = """
            select variant, size, sha256 from stored_blob where file = :file and variant = :variant
            """;

    private static final String REMOVE =
            "update stored_file set removed_at = :now, name = '-' where removed_at is null";

    private static final String REMOVED = """
            select b.file, b.variant
            from stored_blob b
            join stored_file f on f.id = b.file
            where f.removed_at < :before
            order by b.file, b.variant
            limit :size
            """;

    private static final String FORGET = "delete from stored_file where removed_at is not null and id in (:ids)";
    private static final String KNOWN = "select id from stored_file where id in (:ids)";

    private final JdbcClient jdbc;

    FileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Bytes as their row describes them. */
    record BlobRow(int variant, long size, String sha256) {}

    void add(TakenFile taken, UUID owner, Instant now) {
        jdbc.sql(INSERT)
                .param("id", taken.id().value())
                .param("kind", taken.kind())
                .param("owner", owner)
                .param("by", taken.by().value())
                .param("name", taken.name())
                .param("type", taken.type().name())
                .param("width", taken.whole().width())
                .param("height", taken.whole().height())
                .param("now", Timestamp.from(now))
                .update();
        taken.blobs()
                .forEach(blob -> jdbc.sql(INSERT_BLOB)
                        .param("file", taken.id().value())
                        .param("variant", blob.variant())
                        .param("size", blob.size())
                        .param("sha256", HexFormat.of().parseHex(blob.sha256()))
                        .update());
    }

    Optional<FileView> find(FileId id) {
        return jdbc.sql(FIND).param("id", id.value()).query(FileRows::view).optional();
    }

    List<FileView> of(String kind, UUID owner) {
        return jdbc.sql(OF_OWNER)
                .param("kind", kind)
                .param("owner", owner)
                .query(FileRows::view)
                .list();
    }

    List<FileView> of(String kind, Collection<UUID> owners) {
        return jdbc.sql(OF_OWNERS)
                .param("kind", kind)
                .param("owners", owners.toArray(UUID[]::new))
                .query(FileRows::view)
                .list();
    }

    Optional<BlobRow> blob(FileId id, int variant) {
        return jdbc.sql(BLOB)
                .param("file", id.value())
                .param("variant", variant)
                .query((row, number) -> new BlobRow(row.getInt("variant"), row.getLong("size"), hash(row)))
                .optional();
    }

    void remove(FileId id, Instant now) {
        jdbc.sql(REMOVE + " and id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    void removeAll(String kind, UUID owner, Instant now) {
        jdbc.sql(REMOVE + " and kind = :kind and owner = :owner")
                .param("now", Timestamp.from(now))
                .param("kind", kind)
                .param("owner", owner)
                .update();
    }

    /** Bytes that nobody asks for any more, by their key. */
    record Removed(FileId file, String key) {}

    /** What was removed before a moment: the files, each with the keys of its bytes. */
    List<Removed> removedBefore(Instant before, int size) {
        return jdbc.sql(REMOVED)
                .param("before", Timestamp.from(before))
                .param("size", size)
                .query((row, number) -> {
                    var id = new FileId(row.getObject("file", UUID.class));
                    return new Removed(id, TakenFile.key(id, row.getInt("variant")));
                })
                .list();
    }

    void forget(Collection<FileId> ids) {
        jdbc.sql(FORGET).param("ids", ids.stream().map(FileId::value).toList()).update();
    }

    Set<UUID> known(Collection<UUID> ids) {
        return new HashSet<>(jdbc.sql(KNOWN).param("ids", ids).query(UUID.class).list());
    }

    private static FileView view(ResultSet row, int number) throws SQLException {
        return new FileView(
                new FileId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getObject("owner", UUID.class),
                row.getString("name"),
                FileType.valueOf(row.getString("type")),
                row.getLong("size"),
                hash(row),
                row.getObject("width", Integer.class),
                row.getObject("height", Integer.class),
                row.getTimestamp("created_at").toInstant());
    }

    private static String hash(ResultSet row) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes("sha256"));
    }
}
