package pe.minka.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;

/** An answer, and how long whoever asked waited for it. */
record Timed(HttpResponse<String> answer, Duration took) {

    static Timed of(Supplier<HttpResponse<String>> request) {
        long start = System.nanoTime();
        var answer = request.get();
        return new Timed(answer, Duration.ofNanos(System.nanoTime() - start));
    }

    int status() {
        return answer.statusCode();
    }

    String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    Timed isAnsweredWithin(Duration limit) {
        assertThat(took).as(answer.uri().getPath()).isLessThanOrEqualTo(limit);
        return this;
    }

    Timed isOk() {
        assertThat(status()).as(answer.uri().toString()).isEqualTo(200);
        return this;
    }
}
