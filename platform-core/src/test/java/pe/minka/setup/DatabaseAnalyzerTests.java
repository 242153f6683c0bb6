package pe.minka.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class DatabaseAnalyzerTests {

    private final DatabaseAnalyzer analyzer = new DatabaseAnalyzer(new MockEnvironment()
            .withProperty("spring.datasource.url", "jdbc:postgresql://db:5432/minka?password=secreto")
            .withProperty("spring.datasource.username", "minka_app")
            .withProperty("spring.flyway.user", "minka_owner"));

    @ParameterizedTest
    @CsvSource({
        "08001, nadie responde en jdbc:postgresql://db:5432/minka:",
        "57P03, nadie responde",
        "28P01, la contraseña de minka_owner en MINKA_DATABASE_OWNER_PASSWORD y la de minka_app",
        "28000, no deja entrar",
        "3D000, créala con minka_owner",
        "42501, A minka_owner le faltan permisos",
        "42704, los roles minka_owner (propietario) y minka_app (aplicación)"
    })
    void theOperatorReadsWhatToMend(String state, String sentence) {
        var failure = new IllegalStateException(new SQLException("in English", state));

        var analysis = Objects.requireNonNull(analyzer.analyze(failure));

        assertThat(analysis.getDescription()).contains(sentence).doesNotContain("secreto", "in English");
    }

    @Test
    void whatIsOurOwnFaultKeepsItsTrace() {
        assertThat(analyzer.analyze(new IllegalStateException(new SQLException("syntax error", "42601"))))
                .isNull();
    }
}
