package pe.minka.command.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static pe.minka.command.backup.Rows.rows;
import static pe.minka.command.backup.Rows.run;
import static pe.minka.command.backup.Rows.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import pe.minka.command.Operator;
import pe.minka.demo.PreparedDemo;
import pe.minka.embedded.EmbeddedDatabase;

/** The demo community goes to a backup and into an empty database on another server, as on another machine. */
@DisplayName("R24")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupTests {

    @TempDir
    private static Path folder;

    private EmbeddedDatabase elsewhere;
    private String url;
    private Path files;
    private Path zip;

    @BeforeAll
    void aCommunityWithFilesIsBackedUp() throws IOException {
        elsewhere = EmbeddedDatabase.alone();
        var demo = PreparedDemo.copy();
        url = demo.url();
        files = demo.files();
        zip = folder.resolve("minka.zip");
        var operator = operator(url).with("minka.files.folder", files);
        assertThat(operator.runs("respaldar", "--a=" + zip))
                .as(operator.reads())
                .isZero();
        assertThat(operator.reads())
                .contains("Respaldo terminado", contents(files).size() + " archivos");
    }

    @AfterAll
    void stop() {
        elsewhere.stop();
    }

    @Test
    void everyRowOfEveryTableAndEveryFileComesBack() throws SQLException, IOException {
        String target = elsewhere.newDatabase();
        Path place = folder.resolve("files-restored");
        var operator = operator(target).with("minka.files.folder", place);
        assertThat(operator.runs("restaurar", "--de=" + zip))
                .as(operator.reads())
                .isZero();
        assertThat(operator.reads()).contains("Restaurado y comprobado");
        var rows = rows(url);
        assertThat(rows.get("member")).hasSizeGreaterThan(100);
        assertThat(rows.get("audit_entry")).isNotEmpty();
        assertThat(rows(target)).isEqualTo(rows);
        assertThat(contents(place)).isEqualTo(contents(files)).hasSizeGreaterThan(2);
        assertThat(foreignKeys(target)).isEqualTo(foreignKeys(url)).isNotEmpty();

        assertThat(operator.runs("verificar", "--de=" + zip, "--contra-base=si"))
                .isZero();
        assertThat(operator.reads()).contains("fila por fila y archivo por archivo");

        run(target, "insert into audit_entry (at, action, subject_kind, subject) values (now(), 'a.b', 'c', 'd')");
        run(target, "update member set post = 'Otro' where mail = 'admin@demo.pe'");
        Path photo = photo(place);
        Files.writeString(photo, "adiós");
        assertThat(operator.runs("verificar", "--de=" + zip, "--contra-base=si"))
                .isEqualTo(1);
        assertThat(operator.reads())
                .contains("Tabla audit_entry: 0 filas están solo en el respaldo y 1 solo en la base de datos")
                .contains("Tabla member: 1 filas están solo en el respaldo y 1 solo en la base de datos")
                .contains("Archivo " + photo.getFileName() + ": falta o es otro", "contadores");
    }

    @Test
    void thePlatformRunsOnWhatCameBack() throws SQLException {
        String target = elsewhere.newDatabase();
        assertThat(operator(target)
                        .with("minka.files.folder", folder.resolve("files-running"))
                        .runs("restaurar", "--de=" + zip))
                .isZero();
        var operator = operator(target);
        assertThat(operator.runs("clave-programa", "--correo=gestora@demo.pe", "--nombre=Prueba"))
                .as(operator.reads())
                .isZero();
        assertThat(rows(target).get("organisation")).isEqualTo(rows(url).get("organisation"));
    }

    @Test
    void aFolderHoldsTheSameAsAZip() throws SQLException {
        Path place = folder.resolve("as-folder");
        var operator = operator(url).with("minka.files.folder", files);
        assertThat(operator.runs("backup", "--a=" + place)).isZero();
        assertThat(place.resolve("manifiesto.json")).exists();
        assertThat(operator.runs("verify", "--de=" + place, "--contra-base=si"))
                .as(operator.reads())
                .isZero();
        String target = elsewhere.newDatabase();
        assertThat(operator(target)
                        .with("minka.files.folder", folder.resolve("files-of-folder"))
                        .runs("restore", "--de=" + place))
                .isZero();
        assertThat(rows(target)).isEqualTo(rows(url));
    }

    @Test
    void aDamagedPartIsRefusedBeforeAnythingIsTouched() throws IOException, SQLException {
        Path place = folder.resolve("damaged");
        operator(url).with("minka.files.folder", files).runs("respaldar", "--a=" + place);
        Files.writeString(place.resolve("base/member.copy"), "x", StandardOpenOption.APPEND);
        String target = elsewhere.newDatabase();
        var operator = operator(target).with("minka.files.folder", folder.resolve("untouched"));
        assertThat(operator.runs("restaurar", "--de=" + place)).isEqualTo(1);
        assertThat(operator.reads()).contains("dañado", "base/member.copy").hasLineCount(1);
        assertThat(rows(target)).isEmpty();
        assertThat(folder.resolve("untouched")).doesNotExist();

        Files.writeString(place.resolve("manifiesto.json"), " ", StandardOpenOption.APPEND);
        assertThat(operator.runs("verificar", "--de=" + place)).isEqualTo(1);
        assertThat(operator.reads()).contains("manifiesto.json");
    }

    @Test
    void aDatabaseWithPeopleIsLeftAlone() throws SQLException {
        var operator = operator(url).with("minka.files.folder", folder.resolve("nothing"));
        var before = rows(url);
        assertThat(operator.runs("restaurar", "--de=" + zip)).isEqualTo(1);
        assertThat(operator.reads()).contains("ya tiene personas");
        assertThat(rows(url)).isEqualTo(before);
    }

    @Test
    void aDatabaseOfSomethingElseIsLeftAlone() throws SQLException {
        String target = elsewhere.newDatabase();
        run(target, "create table invoices (number int)");
        var operator = operator(target).with("minka.files.folder", folder.resolve("nothing"));
        assertThat(operator.runs("restaurar", "--de=" + zip)).isEqualTo(1);
        assertThat(operator.reads()).contains("otras tablas");
    }

    @Test
    void theFilesOfAnotherInstallationAreLeftAlone() throws IOException, SQLException {
        String target = elsewhere.newDatabase();
        Path place = copied(folder.resolve("files-of-another"));
        Files.move(photo(place), place.resolve("00000000-0000-4000-8000-000000000000"));
        var operator = operator(target).with("minka.files.folder", place);
        assertThat(operator.runs("restaurar", "--de=" + zip)).isEqualTo(1);
        assertThat(operator.reads()).contains(place.toString(), "otra instalación");
        assertThat(rows(target)).isEmpty();
    }

    @Test
    void whatWasInterruptedIsNoBackup() throws IOException {
        Path cut = folder.resolve("cut.zip");
        byte[] whole = Files.readAllBytes(zip);
        Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
        assertThat(operator(url).runs("verificar", "--de=" + cut)).isEqualTo(1);
        Path half = Files.createDirectories(folder.resolve("half.incompleto"));
        Files.createDirectories(half.resolve("base"));
        Files.writeString(half.resolve("base/member.copy"), "");
        var operator = operator(url);
        assertThat(operator.runs("verificar", "--de=" + half)).isEqualTo(1);
        assertThat(operator.reads()).contains("no es un respaldo completo");
    }

    @Test
    void aBackupThatFailsOnTheWayLeavesNothing() throws IOException {
        Path unreadable = copied(folder.resolve("unreadable"));
        Path photo = photo(unreadable);
        Files.delete(photo);
        Files.createSymbolicLink(photo, Path.of("/proc/self/mem"));
        for (String name : List.of("failed.zip", "failed")) {
            var operator = operator(url).with("minka.files.folder", unreadable);
            assertThat(operator.runs("respaldar", "--a=" + folder.resolve(name)))
                    .as(operator.reads())
                    .isEqualTo(1);
            assertThat(operator.reads()).contains("No queda ningún respaldo a medias");
            assertThat(folder.resolve(name)).doesNotExist();
            assertThat(folder.resolve(name + ".incompleto")).doesNotExist();
        }
    }

    @Test
    void aFolderThatIsNotThereIsNoBackupWithoutFiles() throws SQLException {
        String known = inUse();
        assertThat(Long.parseLong(known)).isPositive();
        Path wrong = folder.resolve("not-there");
        assertRefused(wrong, known + " de " + known);
        assertThat(wrong).doesNotExist();
    }

    @Test
    void aBackupWithoutOneFileOfItsRowsIsRefused() throws IOException, SQLException {
        Path place = copied(folder.resolve("one-missing"));
        Files.writeString(photo(place), "otra cosa");
        assertRefused(place, "1 de " + inUse());
        Files.delete(photo(place));
        assertRefused(place, "1 de " + inUse());

        var operator = operator(url).with("minka.files.folder", place);
        assertThat(operator.runs("verificar", "--de=" + zip, "--contra-base=si"))
                .isEqualTo(1);
        assertThat(operator.reads()).contains(place.toString(), "1 de " + inUse(), "MINKA_FILES_FOLDER");
    }

    @Test
    void theBytesOfARemovedFileMayBeGone() throws IOException, SQLException {
        String target = elsewhere.newDatabase();
        Path place = folder.resolve("files-removed");
        var operator = operator(target).with("minka.files.folder", place);
        assertThat(operator.runs("restaurar", "--de=" + zip)).isZero();
        Path photo = photo(place);
        String id = photo.getFileName().toString().substring(0, 36);
        run(target, "update stored_file set removed_at = now() where id = '" + id + "'");
        Files.delete(photo);
        assertThat(operator.runs("respaldar", "--a=" + folder.resolve("removed.zip")))
                .as(operator.reads())
                .isZero();
    }

    @Test
    void aRoleThatMayNotWorkForLongStillMakesABackup() throws SQLException {
        String target = elsewhere.newDatabase();
        var operator = operator(target).with("minka.files.folder", folder.resolve("files-of-the-hurried"));
        assertThat(operator.runs("restaurar", "--de=" + zip)).isZero();
        run(
                target,
                "alter role minka_owner in database " + target.replaceAll(".*/", "")
                        + " set statement_timeout = '1ms'");
        assertThat(operator.runs("respaldar", "--a=" + folder.resolve("hurried.zip")))
                .as(operator.reads())
                .isZero();
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldInOneSentence() throws IOException {
        Path place = copied(folder.resolve("blocked"));
        Path photo = photo(place);
        Files.delete(photo);
        Files.createDirectories(photo.resolve("occupied"));
        var operator = operator(elsewhere.newDatabase()).with("minka.files.folder", place);
        assertThat(operator.runs("restaurar", "--de=" + zip)).isEqualTo(1);
        assertThat(operator.reads()).contains("No se pudo restaurar").hasLineCount(1);
    }

    @Test
    void nobodyElseReadsABackupAndNoneIsWrittenOver() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(zip)))
                .isEqualTo("rw-------");
        var operator = operator(url);
        assertThat(operator.runs("respaldar", "--a=" + zip)).isEqualTo(1);
        assertThat(operator.reads()).contains("elige otro nombre");
    }

    @Test
    void aDatabaseThatIsAwayIsToldInOneSentence() {
        var operator = operator("jdbc:postgresql://127.0.0.1:1/minka");
        assertThat(operator.runs("respaldar", "--a=" + folder.resolve("away.zip")))
                .isEqualTo(1);
        assertThat(operator.reads()).contains("nadie responde").hasLineCount(1);
    }

    private void assertRefused(Path place, String missing) {
        for (String name : List.of("refused.zip", "refused")) {
            var operator = operator(url).with("minka.files.folder", place);
            assertThat(operator.runs("respaldar", "--a=" + folder.resolve(name)))
                    .isEqualTo(1);
            assertThat(operator.reads())
                    .contains(place.toString(), missing, "MINKA_FILES_FOLDER")
                    .hasLineCount(1);
            assertThat(folder.resolve(name)).doesNotExist();
            assertThat(folder.resolve(name + ".incompleto")).doesNotExist();
        }
    }

    private String inUse() throws SQLException {
        return texts(url, "select count(*) from stored_blob").getFirst();
    }

    /** A file that the platform itself has put there. */
    private static Path photo(Path store) throws IOException {
        try (Stream<Path> found = Files.walk(store)) {
            return found.filter(file -> file.getFileName().toString().matches("[0-9a-f-]{36}"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Path copied(Path place) throws IOException {
        try (Stream<Path> found = Files.walk(files)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                Path copy = place.resolve(files.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return place;
    }

    private static Operator operator(String database) {
        return new Operator(database);
    }

    /** Every file of a store, without what is not complete yet, and its bytes as text. */
    private static Map<String, String> contents(Path store) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> found = Files.walk(store)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                contents.put(store.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    private static List<String> foreignKeys(String url) throws SQLException {
        return texts(url, """
                select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
                from pg_constraint
                where contype = 'f'
                order by 1
                """);
    }
}
