package pe.minka.web.navigation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.members.Face;
import pe.minka.notifications.Bell;

/**
 * What the layout of every page needs to know. Recognition: whether it is shown. Held: the member could administer and has
 * not shown the second step yet.
 */
public record Site(
        @Nullable Viewer member,
        List<MenuEntry> menu,
        Bell bell,
        String path,
        boolean recognition,
        boolean held,
        boolean demo,
        boolean development) {

    public Site {
        menu = List.copyOf(menu);
    }

    public long unread() {
        return bell.unread();
    }

    /** The member who looks at the page. */
    public record Viewer(
            String id, String name, String firstName, Face face, String theme, boolean dataSaver, boolean shortcuts) {}

    /** An entry of the main menu, with how much waits behind it. */
    public record MenuEntry(String labelKey, String href, boolean current, long waiting) {}
}
