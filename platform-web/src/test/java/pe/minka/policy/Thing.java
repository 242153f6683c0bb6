package pe.minka.policy;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import pe.minka.web.security.RouteRule;

/** What a route is asked about: how to ask validly, how to recognise it on a page, and how to see whether it changed. */
final class Thing {

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final String mark;
    private final Supplier<String> state;
    private @Nullable MockMultipartFile file;
    private @Nullable Cookie cookie;
    private @Nullable String json;
    private @Nullable String seen;
    private Runnable undoing = () -> {};

    private Thing(String mark, Supplier<String> state) {
        this.mark = mark;
        this.state = state;
    }

    /** On a page it is known by a word that nothing else has. */
    static Thing marked(Object mark) {
        return new Thing(mark.toString(), () -> "");
    }

    static Thing watched(Supplier<String> state) {
        return new Thing("", state);
    }

    /** What stands for a variable of the address. */
    Thing named(String variable, Object value) {
        names.put(variable, value.toString());
        return this;
    }

    String name(String variable) {
        return Objects.requireNonNull(names.get(variable));
    }

    Thing with(String field, Object value) {
        fields.put(field, value.toString());
        return this;
    }

    Thing withFile(String content) {
        return withFile("gente.csv", content.getBytes(StandardCharsets.UTF_8));
    }

    Thing withFile(String name, byte[] content) {
        file = new MockMultipartFile("file", name, "application/octet-stream", content);
        return this;
    }

    /** What a program sends. */
    Thing withJson(String content) {
        json = content;
        return this;
    }

    /** The revision a program has read. */
    Thing seen(String tag) {
        seen = tag;
        return this;
    }

    /** Asked from a session that is stored. */
    Thing from(String session) {
        return showing("minka", session);
    }

    /** Asked by a browser that keeps a cookie. */
    Thing showing(String name, String value) {
        cookie = new Cookie(name, value);
        return this;
    }

    Thing undoing(Runnable step) {
        undoing = step;
        return this;
    }

    /** Whether its address alone does not say all that is asked. */
    boolean asksMore() {
        return !fields.isEmpty() || cookie != null;
    }

    String mark() {
        return mark;
    }

    String state() {
        return state.get();
    }

    void undo() {
        undoing.run();
    }

    AbstractMockHttpServletRequestBuilder<?> request(RouteRule rule) {
        String path = address(rule);
        AbstractMockHttpServletRequestBuilder<?> request = file == null
                ? MockMvcRequestBuilders.request(rule.method(), path)
                : MockMvcRequestBuilders.multipart(HttpMethod.POST, path).file(file);
        fields.forEach(request::param);
        if (cookie != null) {
            request.cookie(cookie);
        }
        if (json != null && request instanceof MockHttpServletRequestBuilder plain) {
            plain.contentType(MediaType.APPLICATION_JSON).content(json);
        }
        if (seen != null) {
            request.header("If-Match", seen);
        }
        return request;
    }

    String address(RouteRule rule) {
        String path = Rows.path(rule);
        for (var name : names.entrySet()) {
            path = path.replace("{" + name.getKey() + "}", name.getValue());
        }
        return path;
    }
}
