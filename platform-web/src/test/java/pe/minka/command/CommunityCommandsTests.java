package pe.minka.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import pe.minka.demo.PreparedDemo;
import pe.minka.embedded.EmbeddedCache;
import pe.minka.embedded.EmbeddedDatabase;

/** What the operator does with the people of a community: the one that is invented, which goes at the end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommunityCommandsTests {

    private static final String NOBODY = "redis://127.0.0.1:1";
    private static final String REBUILT =
            "select count(*)::text from audit_entry where action = 'recognition.boardsRebuilt' and actor is null";

    /** Of the season in which most was published. */
    private static final String DRAFT = """
            with written as (
                insert into rule_draft (id, name, season, written_by, written_at, changed_by, changed_at)
                select gen_random_uuid(), 'Más por publicar', c.season, m.id, now(), m.id, now()
                from member m
                cross join (select season from contribution where kind = 'PRACTICE_PUBLISHED'
                            group by season order by count(*) desc limit 1) c
                where m.mail = 'admin@demo.pe'
                returning id)
            insert into rule_draft_line (draft, kind, points, moment, audience, enabled)
            select id, 'PRACTICE_PUBLISHED', 50, 'ACCEPTANCE', 'EVERYBODY', true from written
            """;

    private static final Pattern TOKEN = Pattern.compile("(?m)^minka_[\\w-]{43}$");

    private final String url = PreparedDemo.copy().url();
    private final Operator operator = new Operator(url);

    @TempDir
    private static Path folder;

    @Test
    @Order(1)
    void whoLoadedTheCommunityWasToldWhoComesIn() {
        assertThat(PreparedDemo.said()).contains("comunidad de demostración está cargada", "admin@demo.pe");
    }

    @Test
    @Order(1)
    void aTokenIsShownOnceAndTheLogSaysItWasTheOperator() throws SQLException {
        assertThat(operator.runs(
                        "clave-programa",
                        "--correo=gestora@demo.pe",
                        "--nombre=Tablero regional",
                        "--permisos=leer,escribir",
                        "--dias=30"))
                .as(operator.reads())
                .isZero();
        var token = TOKEN.matcher(operator.reads());
        assertThat(token.find()).as(operator.reads()).isTrue();
        assertThat(text("select string_agg(scope, ' ' order by scope) from personal_token, unnest(scopes) scope"))
                .isEqualTo("READ WRITE");
        assertThat(text("select coalesce(actor::text, 'nobody') || ' ' || details::text from audit_entry"
                        + " where action = 'token.issuedByOperator'"))
                .startsWith("nobody")
                .contains("Tablero regional")
                .doesNotContain(token.group().substring(6));
        assertThat(operator.runs("clave-programa", "--correo=nadie@ugel.gob.pe", "--nombre=x"))
                .isEqualTo(1);
        assertThat(operator.reads())
                .contains("Nadie con la cuenta activa tiene el correo")
                .hasLineCount(1);
        assertThat(operator.runs("clave-programa", "--correo=gestora@demo.pe", "--nombre=x", "--dias=4000"))
                .isEqualTo(1);
        assertThat(operator.reads()).contains("365");
    }

    @Test
    @Order(2)
    void organisationsComeFromAFileOnlyWhenConfirmed() throws IOException, SQLException {
        Path file = Files.writeString(folder.resolve("entidades.csv"), """
                tipo,codigo,nombre,region
                GOBIERNO_LOCAL,200101,Municipalidad Distrital de Prueba,Piura
                UGEL,12,UGEL sin ceros,Piura
                """);
        String[] options = {"--archivo=" + file, "--por=admin@demo.pe"};
        assertThat(operator.runs("importar-entidades", options))
                .as(operator.reads())
                .isZero();
        assertThat(operator.reads())
                .contains("Fila 3: ", "nuevas: 1", "con problemas, que se saltan: 1", "--confirmar=si");
        assertThat(text("select count(*)::text from organisation where name like '%de Prueba'"))
                .isEqualTo("0");
        assertThat(operator.runs("import-organisations", options[0], options[1], "--confirmar=si"))
                .isZero();
        assertThat(text("select count(*)::text from organisation where name like '%de Prueba'"))
                .isEqualTo("1");
        assertThat(text("select details ->> 'command' from audit_entry where action = 'command.done'"))
                .isEqualTo("importar-entidades");
        assertThat(operator.runs("importar-entidades", options[0], "--por=gestora@demo.pe"))
                .isEqualTo(1);
        assertThat(operator.reads()).contains("no administra nada").hasLineCount(1);
        assertThat(operator.runs("importar-entidades", options[0], "--por=admin.regional@demo.pe"))
                .isEqualTo(1);
        assertThat(operator.reads()).contains("no administra lo que esta orden cambia");
    }

    @Test
    @Order(3)
    void peopleAreInvitedFromAFileOnlyWhenConfirmed() throws IOException, SQLException {
        Path file = Files.writeString(folder.resolve("personas.csv"), """
                nombres,apellidos,correo,entidad,cargo
                Rosa,Quispe,rosa.quispe.nueva@muni.example,UGEL 050003,Jefa
                Ana,,ana@muni.example,UGEL 050003,Jefa
                """);
        String[] options = {"--archivo=" + file, "--por=admin.regional@demo.pe"};
        assertThat(operator.runs("importar-personas", options))
                .as(operator.reads())
                .isZero();
        assertThat(operator.reads()).contains("Fila 3: Faltan los apellidos.", "por invitar: 1");
        assertThat(text("select count(*)::text from member where mail like 'rosa.quispe.nueva%'"))
                .isEqualTo("0");
        assertThat(operator.runs("importar-personas", options[0], options[1], "--confirmar=si"))
                .isZero();
        assertThat(text("select status from member where mail like 'rosa.quispe.nueva%'"))
                .isEqualTo("INVITED");
        assertThat(text("select count(*)::text from role_grant g join member m on m.id = g.member"
                        + " where m.mail like 'rosa.quispe.nueva%'"))
                .as("no role comes by a file")
                .isEqualTo("0");
    }

    @Test
    @Order(3)
    void thePointsAgreeUntilSomebodyChangesThemByHand() throws SQLException {
        operator.with("spring.data.redis.url", NOBODY);
        assertThat(operator.runs("comprobar-puntos")).as(operator.reads()).isZero();
        assertThat(operator.reads()).contains("Coincide: ", "El ranking en vivo no se comparó");
        run("insert into participant (id) values ('00000000-0000-7000-8000-00000000000a')");
        run("insert into score (period, participant, points, version, changed_at)"
                + " values ('*', '00000000-0000-7000-8000-00000000000a', 77, 1, now())");
        assertThat(operator.runs("check-points")).isEqualTo(1);
        assertThat(operator.reads()).contains("No coincide", "las anotaciones suman 0 y está guardado 77");
    }

    @Test
    @Order(3)
    void theBoardsAreBuiltAnewOnceRedisAnswers() throws SQLException {
        assertThat(operator.with("spring.data.redis.url", NOBODY).runs("reconstruir-ranking"))
                .isEqualTo(1);
        assertThat(operator.reads()).contains("Redis no contesta").hasLineCount(1);
        assertThat(text(REBUILT)).isEqualTo("0");

        EmbeddedCache.alone().settings().forEach(operator::with);
        assertThat(operator.runs("rebuild-ranking")).as(operator.reads()).isZero();
        assertThat(operator.reads()).contains("Listo: las tablas del ranking").hasLineCount(1);
        assertThat(text(REBUILT)).isEqualTo("1");
    }

    @Test
    @Order(3)
    void aDraftOfRulesIsTriedOutAndChangesNothing() throws SQLException {
        run(DRAFT);
        String before = text("select sum(points)::text from score");
        assertThat(operator.runs("simular-reglas", "--por=admin@demo.pe"))
                .as(operator.reads())
                .isZero();
        assertThat(operator.reads()).contains("«Más por publicar», temporada ");

        assertThat(operator.runs("simulate-rules", "--por=admin@demo.pe", "--borrador=más por publicar"))
                .as(operator.reads())
                .isZero();
        assertThat(operator.reads())
                .contains("Borrador «Más por publicar», probado", "No se cambió nada")
                .containsPattern("Aportes contados de nuevo: [1-9]")
                .containsPattern("Personas con más puntos: [1-9][0-9 ]*\\. Con menos: 0\\.");
        assertThat(text("select sum(points)::text from score")).isEqualTo(before);
        assertThat(text("select count(*)::text from rule_trial")).isEqualTo("1");
        assertThat(text("select string_agg(details ->> 'command', ' ') from audit_entry"
                        + " where action = 'command.done' and details ->> 'command' like 'simular%'"))
                .isEqualTo("simular-reglas");
    }

    @Test
    @Order(4)
    void whereARealPersonIsTheDemoIsNeitherRemovedNorLoaded() throws SQLException {
        run("update member set mail = 'persona@ugel.gob.pe' where mail = 'gestora@demo.pe'");
        assertThat(operator.runs("quitar-demo", "--confirmar=si")).isEqualTo(1);
        assertThat(operator.reads()).contains("personas de verdad (1)").hasLineCount(1);
        assertThat(operator.runs("cargar-demo")).isEqualTo(1);
        run("update member set mail = 'gestora@demo.pe' where mail = 'persona@ugel.gob.pe'");
        assertThat(text("select (count(*) > 300)::text from member")).isEqualTo("true");
    }

    @Test
    @Order(5)
    void theDemoGoesAndTheCatalogueStays() throws SQLException {
        assertThat(operator.runs("quitar-demo")).isZero();
        assertThat(operator.reads()).contains("--confirmar=si");
        assertThat(text("select (count(*) > 300)::text from member")).isEqualTo("true");
        assertThat(operator.runs("remove-demo", "--confirmar=si"))
                .as(operator.reads())
                .isZero();
        assertThat(text("select count(*)::text from member")).isEqualTo("0");
        assertThat(text("select count(*)::text from partner")).isEqualTo("0");
        assertThat(text("select count(*)::text from organisation where kind = 'UGEL'"))
                .isEqualTo("225");
        assertThat(text("select string_agg(action, ' ') from audit_entry")).isEqualTo("demo.removed");
        assertThat(operator.runs("quitar-demo", "--confirmar=si")).isEqualTo(1);
        assertThat(operator.reads()).contains("no está la comunidad de demostración");
        assertThat(operator.runs("primer-administrador")).isZero();
    }

    private String text(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, EmbeddedDatabase.OWNER, "");
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, EmbeddedDatabase.OWNER, "")) {
            connection.createStatement().execute(sql);
        }
    }
}
