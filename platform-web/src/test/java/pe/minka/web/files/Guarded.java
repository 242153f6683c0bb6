package pe.minka.web.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

/** What every answer carries. */
final class Guarded {

    private Guarded() {}

    static void check(HttpResponse<?> answer) {
        assertThat(answer.headers().map())
                .containsKeys(
                        "x-content-type-options",
                        "content-security-policy",
                        "referrer-policy",
                        "x-frame-options",
                        "permissions-policy",
                        "cross-origin-opener-policy",
                        "cross-origin-resource-policy",
                        "cache-control");
    }
}
