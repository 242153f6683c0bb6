package pe.minka.command.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The address people enter by, asked as a browser does: what its answers carry, through every proxy in between. */
final class SiteExamination {

    private static final List<String> HEADERS =
            List.of("Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options");

    private final String base;
    private final Duration patience;

    SiteExamination(String base, Duration patience) {
        this.base = base.replaceAll("/+$", "");
        this.patience = patience;
    }

    List<Finding> findings() {
        try (var browser = HttpClient.newBuilder().connectTimeout(patience).build()) {
            var request = HttpRequest.newBuilder(URI.create(base + "/ingresar"))
                    .timeout(patience)
                    .build();
            return findings(browser.send(request, HttpResponse.BodyHandlers.discarding()));
        } catch (IOException | IllegalArgumentException e) {
            return List.of(Finding.warning("site.away", base));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(Finding.warning("site.away", base));
        }
    }

    private List<Finding> findings(HttpResponse<?> answer) {
        boolean tls = base.startsWith("https://");
        List<String> missing = new ArrayList<>();
        Stream.concat(HEADERS.stream(), tls ? Stream.of("Strict-Transport-Security") : Stream.empty())
                .filter(header -> answer.headers().firstValue(header).isEmpty())
                .forEach(missing::add);
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        boolean bound = cookies.stream()
                .allMatch(cookie -> cookie.contains("HttpOnly")
                        && cookie.contains("SameSite")
                        && (!tls || (cookie.startsWith("__Host-") && cookie.contains("Secure"))));
        return List.of(
                Finding.of(missing.isEmpty(), "site.headers", String.join(", ", missing)),
                Finding.of(bound, "site.cookies"));
    }
}
