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

    /** Before anything of a page runs: whatever the one before it kept, also while it was left. */
    private static final String FORGET = "localStorage.clear(); sessionStorage.clear();";

    private final BrowserContext context;
    private final List<Cookie> cookies;
    private final Page page;

    Window(BrowserContext context) {
        this.context = context;
        this.cookies = context.cookies();
        this.page = context.newPage();
        page.addInitScript(FORGET);
        page.addInitScript(Barriers.SCRIPT);
        var line = context.newCDPSession(page);
        line.send("Network.enable");
        var nothingIsKept = new JsonObject();
        nothingIsKept.addProperty("cacheDisabled", true);
        line.send("Network.setCacheDisabled", nothingIsKept);
    }

    /** With nothing left of what was opened in it before. An empty page in between would take a process of its own. */
    Page fresh() {
        context.clearCookies();
        context.addCookies(cookies);
        return page;
    }

    void close() {
        context.close();
    }
}
