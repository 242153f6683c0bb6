package pe.minka.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import pe.minka.embedded.EmbeddedDatabase;
import pe.minka.shared.SecretToken;

/** On an installation that nobody has opened yet; while another process serves, its port is taken. */
class FirstAdministratorCommandTests {

    private static final Pattern LINK = Pattern.compile("https://minka\\.example/primera-administracion/([\\w-]{43})");

    private final String url = EmbeddedDatabase.forTests().newDatabase();

    @Test
    void itPrintsALinkOfWhichTheDatabaseKnowsTheHashAndOpensNoPort() throws IOException, SQLException {
        try (var taken = new ServerSocket(0)) {
            var operator = new Operator(url).with("server.port", taken.getLocalPort());
            assertThat(operator.runs("primer-administrador")).isZero();
            var link = LINK.matcher(operator.reads());
            assertThat(link.find()).as(operator.reads()).isTrue();
            assertThat(operator.reads()).contains("durante 24 horas").doesNotContain("ERROR");
            assertThat(count("select count(*) from first_administrator_link")).isEqualTo(1);
            assertThat(storedHash()).isEqualTo(new SecretToken(link.group(1)).hash());
        }
        assertThat(count("select count(*) from shedlock"))
                .as("nothing came round by the clock")
                .isZero();
    }

    private long count(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, EmbeddedDatabase.OWNER, "");
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private byte[] storedHash() throws SQLException {
        try (var connection = DriverManager.getConnection(url, EmbeddedDatabase.OWNER, "");
                var rows =
                        connection.createStatement().executeQuery("select token_hash from first_administrator_link")) {
            rows.next();
            return rows.getBytes(1);
        }
    }
}
