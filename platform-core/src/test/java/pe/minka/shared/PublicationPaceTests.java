package pe.minka.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import pe.minka.CoreTest;

@CoreTest
class PublicationPaceTests {

    @Autowired
    private PublicationPace pace;

    @Test
    void whatADeadProcessLeftBehindIsTakenUpWithinThirtySeconds() {
        assertThat(pace.staleAfter().plus(pace.retryEvery())).isLessThan(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 2", "2, 4", "3, 8", "5, 32", "6, 60", "70, 60", "2147483647, 60"})
    void thePauseDoublesUpToAMinute(int attempts, long seconds) {
        assertThat(pace.pause(attempts)).isEqualTo(Duration.ofSeconds(seconds));
    }
}
