package pe.minka.command.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a backup holds. It is written last: a backup without it was interrupted. */
record Manifest(
        int format,
        Instant madeAt,
        String database,
        List<Migration> migrations,
        List<Table> tables,
        Map<String, Long> sequences,
        List<StoredFile> files) {

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

    /** Known by its path below the folder of files. */
    record StoredFile(String path, Part part) {}

    /** Something in the backup, and how it is recognised. */
    record Part(String name, long size, String sha256) {}

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    long bytesOfFiles() {
        return files.stream().mapToLong(file -> file.part().size()).sum();
    }
}
