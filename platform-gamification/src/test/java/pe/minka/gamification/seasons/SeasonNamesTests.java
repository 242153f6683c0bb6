package pe.minka.gamification.seasons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.RecognitionTest;
import pe.minka.gamification.Administrators;
import pe.minka.shared.RuleViolation;

@RecognitionTest
@Transactional
class SeasonNamesTests {

    @Autowired
    private SeasonDesk desk;

    @Autowired
    private Administrators administrators;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void noSeasonIsCalledLikeAnother() {
        var admin = administrators.national();
        jdbc.sql("insert into season (code, first_day, last_day) values ('1914', '1914-01-01', '1914-12-31'),"
                        + " ('1915', '1915-01-01', '1915-12-31')")
                .update();
        desk.name(admin, "1915", "Tiempo de diálogo");
        for (String taken : List.of("1915", "2931", "1914-2", "tiempo de DIÁLOGO")) {
            assertThatThrownBy(() -> desk.name(admin, "1914", taken))
                    .hasMessage("recognition.seasons.name.taken")
                    .extracting(refused -> ((RuleViolation) refused).field())
                    .isEqualTo("name");
        }

        desk.name(admin, "1914", "1914");
        desk.name(admin, "1915", "Tiempo de Diálogo");
        assertThat(desk.find(admin, "1915").name()).isEqualTo("Tiempo de Diálogo");
    }
}
