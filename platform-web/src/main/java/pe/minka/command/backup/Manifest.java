package pe.minka.command.backup;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a backup holds. It is written last: a backup without it was interrupted. */
record Manifest(
        int format,
        Instant madeAt,
        String database,
        List<Migration> migrations,
        List<Table> tables,
        Map<String, Long> sequences,
        List<StoredFile> files) {

    /** Before the key of each file. */
    static final String FILES = "archivos/";

    static final int FORMAT = 1;
    static final String NAME = "manifiesto.json";
    static final String SEAL = "manifiesto.sha256";

    Manifest {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
        sequences = Map.copyOf(sequences);
        files = List.copyOf(files);
    }

    /** A step of the schema, in the order in which they were taken. */
    record Migration(String history, String version) {}

    record Table(String name, List<String> columns, List<String> key, Part part, long rows) {

        Table {
            columns = List.copyOf(columns);
            key = List.copyOf(key);
        }
    }

    /** Known by its key in the store, which at first was written with the folders around it. */
    record StoredFile(@JsonAlias("path") String key, Part part) {

        StoredFile {
            key = key.substring(key.lastIndexOf('/') + 1);
        }
    }

    /** Something in the backup, and how it is recognised. */
    record Part(String name, long size, String sha256) {}

    Set<String> keys() {
        return files.stream().map(StoredFile::key).collect(Collectors.toSet());
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    long bytesOfFiles() {
        return files.stream().mapToLong(file -> file.part().size()).sum();
    }
}
