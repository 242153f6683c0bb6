package pe.minka.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** What stands in somebody's way on a page, as axe finds it. The page takes the script up once and is asked often. */
final class Barriers {

    /** A window that looks at many pages has it run in each before the page does; others take it up when it is needed. */
    static final String SCRIPT = AxeBuilder.getAxeScript();

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final List<String> RULES_OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final String FIND = """
            async only => {
              const found = await axe.run(document, {
                runOnly: only,
                resultTypes: ['violations'],
              });
              return {
                rules: found.passes.length + found.violations.length,
                violations: found.violations.map(one => one.id + ': ' + one.nodes[0].html),
              };
            }
            """;

    private final Page page;

    Barriers(Page page) {
        this.page = page;
        if (page.evaluate("'axe' in window").equals(false)) {
            page.evaluate(SCRIPT);
        }
    }

    /** One line for each rule that is broken, with the first place where it is. */
    List<String> find() {
        return find(Map.of("type", "tag", "values", TAGS));
    }

    /** Only what colours can do to a page that was looked at in other ones. */
    List<String> findInOtherColours() {
        return find(Map.of("type", "rule", "values", RULES_OF_COLOURS));
    }

    private List<String> find(Map<String, Object> only) {
        var found = (Map<?, ?>) page.evaluate(FIND, only);
        if (found.get("rules") instanceof Number rules && rules.intValue() > 0) {
            return ((List<?>) found.get("violations"))
                    .stream().map(String::valueOf).toList();
        }
        throw new IllegalStateException("no rule was looked at on " + page.url());
    }
}
