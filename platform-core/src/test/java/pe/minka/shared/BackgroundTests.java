package pe.minka.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pe.minka.CoreTest;

@CoreTest
class BackgroundTests {

    @Autowired
    private Errand errand;

    @Test
    void listenersRunOnTheirFewThreads() throws Exception {
        assertThat(errand.thread().get(5, TimeUnit.SECONDS)).startsWith("listener-");
    }
}
