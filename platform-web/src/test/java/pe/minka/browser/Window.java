package pe.minka.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;

/**
 * A window of somebody in which one page after the other is opened, each as on a first visit: a window of its own for
 * each page takes as long as the page.
 */
final class Window {

    private static final String FORGET = "localStorage.clear(); sessionStorage.clear()";

    private final BrowserContext context;
    private final List<Cookie> cookies;
    private final Page page;

    Window(BrowserContext context) {
        this.context = context;
        this.cookies = context.cookies();
        this.page = context.newPage();
        var line = context.newCDPSession(page);
        line.send("Network.enable");
        var nothingIsKept = new JsonObject();
        nothingIsKept.addProperty("cacheDisabled", true);
        line.send("Network.setCacheDisabled", nothingIsKept);
    }

    /** Empty, with nothing left of what was opened in it before. */
    Page fresh() {
        if (page.url().startsWith("http")) {
            page.evaluate(FORGET);
            page.navigate("about:blank");
        }
        context.clearCookies();
        context.addCookies(cookies);
        return page;
    }

    void close() {
        context.close();
    }
}
