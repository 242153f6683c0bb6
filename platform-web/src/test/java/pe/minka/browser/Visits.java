package pe.minka.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Opens pages as somebody, on a device, and signs each demo account in only once. */
final class Visits {

    static final int HEIGHT = 900;
    static final String PASSWORD = "Minka-demo-2026";

    private final String base;
    private final Map<String, String> sessions = new ConcurrentHashMap<>();

    Visits(int port) {
        this.base = "http://localhost:" + port;
    }

    String address(String path) {
        return base + path;
    }

    BrowserContext visitor(int width, ColorScheme scheme) {
        return Chromium.browser().newContext(options(width, scheme));
    }

    BrowserContext as(String mail, int width, ColorScheme scheme) {
        String session = sessions.computeIfAbsent(mail, this::signIn);
        return Chromium.browser().newContext(options(width, scheme).setStorageState(session));
    }

    BrowserContext withoutScripts(String mail) {
        String session = sessions.computeIfAbsent(mail, this::signIn);
        return Chromium.browser()
                .newContext(options(360, ColorScheme.LIGHT)
                        .setJavaScriptEnabled(false)
                        .setStorageState(session));
    }

    private String signIn(String mail) {
        try (var context = visitor(1280, ColorScheme.LIGHT)) {
            var page = context.newPage();
            signIn(page, mail, PASSWORD);
            page.waitForURL(address("/inicio"));
            return context.storageState();
        }
    }

    void signIn(Page page, String mail, String password) {
        page.navigate(address("/ingresar"));
        page.fill("[name=correo]", mail);
        page.fill("[name=clave]", password);
        page.click("main form[action$='/ingresar'] .btn:not(.btn-2)");
    }

    private Browser.NewContextOptions options(int width, ColorScheme scheme) {
        return new Browser.NewContextOptions()
                .setBaseURL(base)
                .setViewportSize(width, HEIGHT)
                .setLocale("es-PE")
                .setTimezoneId("America/Lima")
                .setColorScheme(scheme);
    }
}
