package pe.minka.identities;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Asks the provider over HTTP: soon or not at all, a little at a time, and never so many that others have to wait. */
@Component
class ProviderCalls {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final int LARGEST = 256 * 1024;

    /** Fewer than a node has threads: a provider that keeps everybody waiting must leave some for the rest. */
    private static final int MOST_AT_ONCE = 24;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final Supplier<HttpClient> client = SingletonSupplier.of(ProviderCalls::client);

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    Map<String, Object> get(URI address, Patience patience) {
        var answer = send(HttpRequest.newBuilder(address).GET(), patience);
        if (answer.status() != 200) {
            throw new ProviderAway("status " + answer.status() + " from " + address.getPath());
        }
        return answer.body();
    }

    Answer post(URI address, Map<String, String> form, Map<String, String> headers, Patience patience) {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)));
        headers.forEach(request::header);
        return send(request, patience);
    }

    private Answer send(HttpRequest.Builder request, Patience patience) {
        if (!places.tryAcquire()) {
            throw new ProviderAway("too many are waiting for it");
        }
        try {
            return answer(request.header("Accept", "application/json").build(), patience);
        } finally {
            places.release();
        }
    }

    /** A timeout of the request itself would end with the first header of an answer that then never comes. */
    private Answer answer(HttpRequest request, Patience patience) {
        var pending = client.get().sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST));
        try {
            return read(pending.get(patience.left().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            pending.cancel(true);
            throw new ProviderAway("no answer in time from " + request.uri().getPath(), late);
        } catch (ExecutionException failed) {
            throw new ProviderAway(String.valueOf(failed.getCause()), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ProviderAway("interrupted", stopped);
        }
    }

    private static Answer read(HttpResponse<String> response) {
        try {
            return new Answer(response.statusCode(), JSONObjectUtils.parse(response.body()));
        } catch (ParseException noJson) {
            throw new ProviderAway(
                    "status " + response.statusCode() + " and no JSON from "
                            + response.uri().getPath(),
                    noJson);
        }
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    record Answer(int status, Map<String, Object> body) {}
}
