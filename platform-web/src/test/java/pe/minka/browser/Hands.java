package pe.minka.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** How somebody works a page. */
interface Hands {

    Page page();

    void press(Locator wanted);

    void write(Locator field, String text);

    void settleOn(Locator field);

    static Hands pointer(Page page) {
        return new Pointer(page);
    }

    static Hands keyboard(Page page) {
        return new Keyboard(page);
    }

    /** With a mouse or a thumb. */
    record Pointer(Page page) implements Hands {

        @Override
        public void press(Locator wanted) {
            wanted.click();
        }

        @Override
        public void write(Locator field, String text) {
            field.fill(text);
        }

        @Override
        public void settleOn(Locator field) {
            field.click();
        }
    }
}
