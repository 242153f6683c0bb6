package pe.minka.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** What a first visit to a page costs on a slow line, compressed, and whether the page scrolls sideways. */
record Weight(int status, int html, int css, int javascript, int total, int requests, boolean scrollsSideways) {

    private static final int KB = 1024;
    private static final Pattern FINGERPRINT = Pattern.compile("-[0-9a-f]{32}\\.\\w+$");
    private static final Map<String, Integer> SIZES = new ConcurrentHashMap<>();

    static Weight of(Page page, String address) {
        List<Response> answers = new ArrayList<>();
        Consumer<Response> answered = answer -> {
            if (begins(answer.request())) {
                answers.clear();
            }
            answers.add(answer);
        };
        page.onResponse(answered);
        int status = page.navigate(address).status();
        page.waitForLoadState();
        page.offResponse(answered);
        int html = 0;
        int css = 0;
        int javascript = 0;
        int total = 0;
        for (Response answer : List.copyOf(answers)) {
            int size = answer.status() == 200 ? size(answer) : 0;
            total += size;
            switch (answer.request().resourceType()) {
                case "document" -> html += size;
                case "stylesheet" -> css += size;
                case "script" -> javascript += size;
                default -> {}
            }
        }
        boolean sideways =
                (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        return new Weight(status, html, css, javascript, total, parts(answers), sideways);
    }

    /** What was answered before is of the page that is being left. */
    private static boolean begins(Request request) {
        return request.isNavigationRequest() && request.redirectedFrom() == null;
    }

    /** What has the fingerprint of its content in its name is the same on every page. */
    private static int size(Response answer) {
        return FINGERPRINT.matcher(answer.url()).find()
                ? SIZES.computeIfAbsent(answer.url(), same -> compressed(answer.body()))
                : compressed(answer.body());
    }

    /** Not the photos of people: there are as many as people speak, each comes when it is scrolled to. */
    private static int parts(List<Response> answers) {
        return (int) answers.stream()
                .filter(answer -> !answer.url().contains("/archivos/"))
                .count();
    }

    List<String> beyondBudget() {
        List<String> beyond = new ArrayList<>();
        check(beyond, "HTML", html, 15 * KB);
        check(beyond, "CSS", css, 16 * KB);
        check(beyond, "JavaScript", javascript, 30 * KB);
        check(beyond, "first visit", total, 70 * KB);
        check(beyond, "requests", requests, 12);
        if (scrollsSideways) {
            beyond.add("scrolls sideways at 320 px");
        }
        return beyond;
    }

    private static void check(List<String> beyond, String what, int size, int budget) {
        if (size > budget) {
            beyond.add(what + " " + size + " > " + budget);
        }
    }

    private static int compressed(byte[] body) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size();
    }
}
