package pe.minka.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import pe.minka.PlatformTest;
import pe.minka.files.FileRefused;
import pe.minka.web.json.ApiProblem;

/** A program whose file is not taken learns why in a code and in a sentence. */
@PlatformTest
class RefusedFilesTests {

    private final Failures failures;

    @Autowired
    RefusedFilesTests(Failures failures) {
        this.failures = failures;
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(FileRefused.tooLarge(3 * 1024 * 1024), 413, "demasiado-grande", "más de 3 MB"),
                arguments(FileRefused.notAccepted("files.active"), 422, "archivo-no-admitido", "macros"),
                arguments(FileRefused.noSpace(), 507, "sin-espacio", "no hay espacio"),
                arguments(FileRefused.away("files.busy"), 503, "no-disponible", "muchas personas"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void everyReasonHasItsProblem(FileRefused refused, int status, String code, String said) {
        var answer = failures.on(refused, new MockHttpServletRequest("PUT", "/api/v1/me/photo"));
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        ApiProblem problem = Objects.requireNonNull(answer.getBody());
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.detail()).contains(said);
    }
}
