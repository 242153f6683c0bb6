package pe.minka.command.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import pe.minka.command.Operator;
import pe.minka.embedded.EmbeddedDatabase;

/** A database as the platform had it before it knew files, reports or links to sign in with, and one of a platform to come. */
@DisplayName("R24: of another version")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupOfOtherVersionTests {

    private static final Pattern MIGRATION = Pattern.compile("db/migration/([^/]+)/V(\\d+)__");

    private static final String MOMENT = "'2026-03-01 10:00:00-05'";

    private static final String ROWS_OF_THEN = """
            insert into organisation (id, version, kind, code, name, region, active)
            values ('00000000-0000-4000-8000-000000000001', 3, 'UGEL', 'ZZ0001', 'UGEL Ñaña\tSur', 'LIM', true),
                   ('00000000-0000-4000-8000-000000000002', 1, 'UGEL', 'ZZ0002', 'UGEL cerrada', 'AYA', false);
            insert into member (id, version, mail, given_names, surnames, organisation, post, status, password,
                                consent_version, consented_at, mail_verified_at, created_at, joined_at)
            select ('00000000-0000-4000-8000-0000000001' || lpad(n::text, 2, '0'))::uuid, n, 'persona' || n || '@ugel.gob.pe',
                   'Persona', 'Número ' || n, '00000000-0000-4000-8000-000000000001', 'Especialista', 'ACTIVE', '{noop}x',
                   '1', <moment>, <moment>, <moment>, <moment>
            from generate_series(1, 40) n;
            insert into role_grant (member, role, region, granted_at)
            values ('00000000-0000-4000-8000-000000000101', 'ADMINISTRATOR', null, <moment>),
                   ('00000000-0000-4000-8000-000000000102', 'ADMINISTRATOR', null, <moment>);
            insert into trusted_domain (domain, added_by, added_at, reason)
            values ('ugel.gob.pe', '00000000-0000-4000-8000-000000000101', <moment>, 'Es de la UGEL');
            insert into member_link (token_hash, member, purpose, issued_at, expires_at)
            values ('\\x0badcafe', '00000000-0000-4000-8000-000000000103', 'RESET_PASSWORD', <moment>, <moment>);
            insert into audit_entry (at, actor, action, subject_kind, subject, region, reason, details)
            select <moment>::timestamptz + n * interval '1 minute', '00000000-0000-4000-8000-000000000101', 'member.approved',
                   'member', 'persona ' || n, 'LIM', 'línea ' || n || E'\\n\\tfin', '{"a": "b"}'
            from generate_series(1, 200) n;
            """.replace("<moment>", MOMENT);

    @TempDir
    private static Path folder;

    private EmbeddedDatabase elsewhere;
    private String old;

    @BeforeAll
    void aDatabaseOfThen() throws IOException, SQLException {
        elsewhere = EmbeddedDatabase.alone();
        old = EmbeddedDatabase.forTests().newDatabase();
        Map<String, String> reached = new LinkedHashMap<>();
        reached.put("__root", "1");
        reached.put("audit", "1");
        reached.put("organisations", "2");
        reached.put("members", "20");
        reached.put("notifications", "1");
        reached.put("web", "1");
        reached.forEach(this::migrate);
        // what an upgrade brought, a module at a time
        migrate("organisations", "3");
        migrate("members", "23");
        Rows.run(old, ROWS_OF_THEN);
    }

    @AfterAll
    void stop() {
        elsewhere.stop();
    }

    private void migrate(String module, String target) {
        Flyway.configure()
                .dataSource(old, EmbeddedDatabase.OWNER, "")
                .locations("classpath:db/migration/" + module)
                .table(module.equals("__root") ? "flyway_schema_history" : "flyway_schema_history_" + module)
                .baselineVersion("0")
                .baselineOnMigrate(true)
                .placeholders(Map.of("app_role", EmbeddedDatabase.APPLICATION))
                .target(target)
                .load()
                .migrate();
    }

    @Test
    void anOlderOneComesBackAsItWasAndIsBroughtToThePresent() throws IOException, SQLException {
        Path zip = folder.resolve("old.zip");
        succeeds(old, "respaldar", "--a=" + zip);
        String target = elsewhere.newDatabase();
        succeeds(target, "restaurar", "--de=" + zip);
        assertThat(Rows.rows(target)).isEqualTo(Rows.rows(old));
        assertThat(Rows.tables(target)).contains("member").doesNotContain("stored_file");
        succeeds(target, "verificar", "--de=" + zip, "--contra-base=si");

        succeeds(target, "clave-programa", "--correo=persona7@ugel.gob.pe", "--nombre=Prueba");
        assertThat(taken(target)).containsExactlyInAnyOrderElementsOf(known());
        for (String table : Rows.tables(old)) {
            String columns = columns(old, table);
            assertThat(rows(target, table, columns)).as(table).containsAll(rows(old, table, columns));
        }
        assertThat(rows(target, "member", "mail")).isEqualTo(rows(old, "member", "mail"));
        assertThat(Rows.texts(target, "select code from organisation where closed_at is not null and code like 'ZZ%'"))
                .containsExactly("ZZ0002");
        succeeds(target, "respaldar", "--a=" + folder.resolve("present.zip"));
    }

    @Test
    void oneOfAStepThatThisVersionDoesNotKnowIsRefused() throws SQLException {
        assertRefused("later-step", """
                insert into flyway_schema_history_members (installed_rank, version, description, type, script,
                                                           installed_by, execution_time, success)
                values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 'minka_owner', 1, true);
                alter table member add column later text;
                """);
    }

    @Test
    void oneOfAModuleThatThisVersionDoesNotKnowIsRefused() throws SQLException {
        assertRefused("later-module", """
                create table flyway_schema_history_orchards (like flyway_schema_history_members including all);
                insert into flyway_schema_history_orchards (installed_rank, version, description, type, script,
                                                         installed_by, execution_time, success)
                values (1, '1', 'orchards', 'SQL', 'V1__orchards.sql', 'minka_owner', 1, true);
                create table orchard (id int primary key);
                """);
    }

    @Test
    void oneOfAStepThatThisVersionNeverTookAloneIsRefused() throws SQLException {
        assertRefused("without-a-step", "delete from flyway_schema_history_members where version = '10' and success");
    }

    /** The database of then, changed as something else would have it. */
    private void assertRefused(String name, String change) throws SQLException {
        Path zip = folder.resolve(name + ".zip");
        String source = elsewhere.newDatabase();
        succeeds(old, "respaldar", "--a=" + folder.resolve(name + "-before.zip"));
        succeeds(source, "restaurar", "--de=" + folder.resolve(name + "-before.zip"));
        Rows.run(source, change);
        succeeds(source, "respaldar", "--a=" + zip);

        String target = elsewhere.newDatabase();
        Path place = folder.resolve(name + "-files");
        var operator = new Operator(target).with("minka.files.folder", place);
        assertThat(operator.runs("restaurar", "--de=" + zip)).isEqualTo(1);
        assertThat(operator.reads())
                .contains("es de una versión de Minka más nueva que esta", "No se cambió nada")
                .hasLineCount(1);
        assertThat(Rows.texts(target, "select relname from pg_class where relnamespace = 'public'::regnamespace"))
                .isEmpty();
        assertThat(place).doesNotExist();
    }

    private static void succeeds(String database, String command, String... options) {
        var operator = new Operator(database);
        assertThat(operator.runs(command, options)).as(operator.reads()).isZero();
    }

    private static String columns(String url, String table) throws SQLException {
        return String.join(", ", Rows.texts(url, """
                select quote_ident(attname)
                from pg_attribute
                where attrelid = 'public.<table>'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                order by attnum
                """.replace("<table>", table)));
    }

    private static List<String> rows(String url, String table, String columns) throws SQLException {
        return Rows.texts(
                url,
                "select row(" + columns + ")::text from " + table + " order by row(" + columns
                        + ")::text collate \"C\"");
    }

    /** Module and version of every migration of the present. */
    private static List<String> known() throws IOException {
        List<String> known = new ArrayList<>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*.sql")) {
            var name = MIGRATION.matcher(file.getURL().toString());
            assertThat(name.find()).isTrue();
            known.add(name.group(1) + " " + name.group(2));
        }
        return known;
    }

    private static List<String> taken(String url) throws SQLException {
        List<String> taken = new ArrayList<>();
        for (String history : Rows.texts(
                url,
                "select relname from pg_class where relkind = 'r' and relname like 'flyway\\_schema\\_history%'")) {
            String module = history.equals("flyway_schema_history")
                    ? "__root"
                    : history.substring("flyway_schema_history_".length());
            Rows.texts(url, "select version from " + history + " where success and type = 'SQL'")
                    .forEach(version -> taken.add(module + " " + version));
        }
        return taken;
    }
}
