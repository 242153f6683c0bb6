package pe.minka.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class LogFormatTests {

    private static final String FORMAT = "logging.structured.format.console";

    @Test
    void whoAsksForJsonGetsOneObjectPerLine() {
        assertThat(with("json").getProperty(FORMAT)).isEqualTo("ecs");
    }

    @Test
    void whoAsksForNothingGetsLinesToRead() {
        assertThat(with("").getProperty(FORMAT)).isNull();
    }

    @Test
    void anythingElseIsTold() {
        assertThat(with("xml").getProperty(RequiredSettings.PROBLEM))
                .isEqualTo("MINKA_LOG_FORMAT dice «xml»: escribe json o déjalo vacío.");
    }

    private static MockEnvironment with(String format) {
        var environment = new MockEnvironment().withProperty("minka.log-format", format);
        new LogFormat().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
