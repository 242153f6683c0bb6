package pe.minka.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/**
 * By the keyboard alone: from where somebody is, one stop after the other. At each stop they see where they are, and they
 * never lose their place but to another page.
 */
final class Keyboard implements Hands {

    private static final int FARTHEST = 200;

    /** Where the keyboard is, or what is wrong with it; whether it has arrived, and which way to go on. */
    private static final String LOOK = """
            (wanted) => {
              const at = document.activeElement;
              const place = () => {
                if (!at || at === document.body || at === document.documentElement) return 'nowhere';
                const said = (at.innerText || at.name || at.id || at.tagName).trim().slice(0, 60);
                if (at.tabIndex < 0) return `at ${said}`;
                const look = getComputedStyle(at);
                if (look.outlineStyle === 'none' || parseFloat(look.outlineWidth) < 2) return `unmarked ${said}`;
                const box = at.getBoundingClientRect();
                const inside = box.width > 0 && box.height > 0 && box.top < innerHeight && box.bottom > 0
                  && box.left < innerWidth && box.right > 0;
                if (!inside) return `unseen ${said}`;
                const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
                const y = Math.min(Math.max(box.top + Math.min(box.height, innerHeight) / 2, 0), innerHeight - 1);
                const top = document.elementFromPoint(x, y);
                const free = top && (at.contains(top) || top.contains(at) || at.closest('label')?.contains(top));
                return free ? `at ${said}` : `covered ${said}`;
              };
              const behind = wanted && at.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING;
              return `${at === wanted ? 'here' : behind ? 'behind' : 'ahead'} ${place()}`;
            }
            """;

    private static final String BEGUN = "performance.timeOrigin";

    private final Page page;
    private Object begun = 0;

    Keyboard(Page page) {
        this.page = page;
    }

    @Override
    public Page page() {
        return page;
    }

    @Override
    public void press(Locator wanted) {
        settleOn(wanted);
        page.keyboard().press("Enter");
    }

    @Override
    public void write(Locator field, String text) {
        settleOn(field);
        page.keyboard().type(text);
    }

    @Override
    public void settleOn(Locator wanted) {
        wanted.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        if (isAnotherPage()) {
            begun = page.evaluate(BEGUN);
        } else {
            requirePlace();
        }
        String look = (String) wanted.evaluate(LOOK);
        for (int stops = 0; !look.startsWith("here"); stops++) {
            if (stops == FARTHEST) {
                throw new AssertionError("no way by keyboard to " + wanted);
            }
            page.keyboard().press(look.startsWith("behind") ? "Shift+Tab" : "Tab");
            look = (String) wanted.evaluate(LOOK);
            requirePlace(look);
        }
    }

    void key(String name) {
        page.keyboard().press(name);
        requirePlace();
    }

    /** Where somebody begins on a page is nowhere yet. */
    private boolean isAnotherPage() {
        return !page.evaluate(BEGUN).equals(begun);
    }

    private void requirePlace() {
        requirePlace((String) page.evaluate(LOOK));
    }

    private void requirePlace(String look) {
        if (!look.contains(" at ")) {
            throw new AssertionError("the keyboard is " + look + " on " + page.url());
        }
    }
}
