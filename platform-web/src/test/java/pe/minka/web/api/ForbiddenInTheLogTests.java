package pe.minka.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import pe.minka.PlatformTest;
import pe.minka.shared.Forbidden;

@PlatformTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("S24")
class ForbiddenInTheLogTests {

    @Test
    void whatTheDomainForbidsLeavesALineToo(@Autowired Failures failures, CapturedOutput log) {
        failures.on(new Forbidden("not theirs"), new MockHttpServletRequest("GET", "/api/v1/members"));
        assertThat(log).contains("refused GET /api/v1/members to visitor from 127.0.0.1: sin-permiso");
    }
}
