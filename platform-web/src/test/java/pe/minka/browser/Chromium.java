package pe.minka.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** One real browser for each thread of browser tests; without one they are skipped and say so, except in CI, where they fail. */
final class Chromium {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** The one without windows comes first: a whole browser draws its own frame too, and is much slower for it. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    private static final ThreadLocal<@Nullable Browser> BROWSER = new ThreadLocal<>();

    private Chromium() {}

    static Browser browser() {
        var browser = BROWSER.get();
        if (browser == null) {
            browser = launch(executable());
            BROWSER.set(browser);
        }
        return browser;
    }

    /** The test that calls this is skipped where there is none. */
    static Path executable() {
        var executable = candidates().filter(Files::isExecutable).findFirst();
        if (executable.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("CI needs a Chromium for the browser tests");
        }
        Assumptions.assumeTrue(executable.isPresent(), "no Chromium on this machine: browser test skipped");
        return executable.orElseThrow();
    }

    private static Browser launch(Path executable) {
        var playwright = Playwright.create();
        var launched = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(ARGUMENTS));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return launched;
    }

    private static Stream<Path> candidates() {
        String given = System.getenv("MINKA_CHROMIUM");
        return given == null
                ? NAMES.stream()
                        .flatMap(name ->
                                Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                : Stream.of(Path.of(given));
    }
}
