package pe.minka.command.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The address people enter by, asked as a browser does: what its answers carry, through every proxy in between. */
final class SiteExamination {

    private static final List<String> HEADERS =
            List.of("Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options");

    private static final Set<String> OWN = Set.of("'self'", "'none'");
    private static final Set<String> EVERYBODYS = Set.of("*");

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
        boolean bound = !cookies.isEmpty()
                && cookies.stream()
                        .allMatch(cookie -> cookie.contains("HttpOnly")
                                && cookie.contains("SameSite")
                                && (!tls || (cookie.startsWith("__Host-") && cookie.contains("Secure"))));
        return List.of(
                Finding.of(missing.isEmpty(), "site.headers", String.join(", ", missing)),
                scripts(answer.headers().allValues(HEADERS.getFirst())),
                Finding.of(bound, "site.cookies"));
    }

    /** A browser obeys all the policies it gets: one that is strict is enough. */
    private static Finding scripts(List<String> policies) {
        return Finding.of(policies.stream().anyMatch(SiteExamination::isStrict), "site.scripts");
    }

    private static boolean isStrict(String policy) {
        Map<String, Set<String>> directives = new HashMap<>();
        for (String directive : policy.toLowerCase(Locale.ROOT).split(";", -1)) {
            String[] words = directive.strip().split("\\s+", -1);
            directives.putIfAbsent(words[0], Set.copyOf(List.of(words).subList(1, words.length)));
        }
        var scripts = directives.getOrDefault("script-src", directives.getOrDefault("default-src", EVERYBODYS));
        return OWN.containsAll(scripts)
                && directives.values().stream().flatMap(Set::stream).noneMatch(word -> word.startsWith("'unsafe-"));
    }
}
