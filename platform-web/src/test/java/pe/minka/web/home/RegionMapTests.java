package pe.minka.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionMapTests {

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "3,1", "4,1", "8,2", "17,4", "61,15", "84,20", "102,25", "1000,250", "8842,2000"})
    void theBandsAreRoundNumbersThatTheHighestValueReaches(long most, long step) {
        assertThat(RegionMap.step(most)).isEqualTo(step);
    }
}
