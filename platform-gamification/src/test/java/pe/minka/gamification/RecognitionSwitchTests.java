package pe.minka.gamification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.RecognitionTest;
import pe.minka.shared.Forbidden;

@RecognitionTest
class RecognitionSwitchTests {

    private static final String STAMP = "select coalesce(max(changed), 0) from catalogue_stamp";

    @Autowired
    private RecognitionSwitch recognition;

    @Autowired
    private Administrators administrators;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void showIt() {
        recognition.turn(administrators.national(), true, "Terminó la prueba");
    }

    @Test
    void pagesThatAreKeptReadyAreWrittenAnewWhenItIsTurned() {
        long before = stamp();
        recognition.turn(administrators.national(), false, "Se prueba sin reconocimiento");
        long hidden = stamp();
        recognition.turn(administrators.national(), true, "Se muestra otra vez");

        assertThat(hidden).isGreaterThan(before);
        assertThat(stamp()).isGreaterThan(hidden);
    }

    @Test
    void onlyANationalAdministratorTurnsIt() {
        assertThatThrownBy(() -> recognition.turn(administrators.regional(), false, "Porque sí"))
                .isInstanceOf(Forbidden.class);
        assertThat(recognition.isShownNow()).isTrue();
    }

    private long stamp() {
        return jdbc.sql(STAMP).query(Long.class).single();
    }
}
