package pe.minka.web.navigation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.members.Access;
import pe.minka.members.Role;
import pe.minka.web.navigation.Site.MenuEntry;

/**
 * The main menu by role; a feature appears here when it is built. Members find help in the menu of their account; who
 * administers is given no insignias and finds them in the administration.
 */
final class Menu {

    private Menu() {}

    static List<MenuEntry> of(@Nullable Access member, String path, long toModerate, boolean recognition) {
        List<MenuEntry> entries = new ArrayList<>();
        if (member == null) {
            entries.add(entry("shell.menu.home", "/", path));
            entries.add(entry("shell.menu.practices", "/practicas", path));
            entries.add(entry("shell.menu.lessons", "/lecciones", path));
        } else {
            entries.add(entry("shell.menu.space", "/inicio", path));
            entries.add(entry("shell.menu.practices", "/practicas", path));
            entries.add(entry("shell.menu.lessons", "/lecciones", path));
            entries.add(entry("shell.menu.walls", "/muros", path));
            entries.add(entry("shell.menu.regions", "/regiones", path));
            if (recognition) {
                entries.add(entry("shell.menu.ranking", "/ranking", path));
                if (!member.has(Role.ADMINISTRATOR)) {
                    entries.add(entry("shell.menu.insignias", "/insignias", path));
                }
            }
        }
        entries.add(entry("shell.menu.indicators", "/indicadores", path));
        if (member != null && (member.has(Role.ADVISOR) || member.has(Role.ADMINISTRATOR))) {
            entries.add(entry("shell.menu.reviews", "/revisiones", path));
        }
        if (member != null && (member.has(Role.MODERATOR) || toModerate > 0)) {
            entries.add(entry("shell.menu.moderation", "/moderacion", path, toModerate));
        }
        if (member != null && member.has(Role.ADMINISTRATOR)) {
            entries.add(entry("shell.menu.administration", "/admin", path));
        }
        if (member == null) {
            entries.add(entry("shell.menu.help", "/ayuda", path));
        }
        return List.copyOf(entries);
    }

    private static MenuEntry entry(String labelKey, String href, String path) {
        return entry(labelKey, href, path, 0);
    }

    private static MenuEntry entry(String labelKey, String href, String path, long waiting) {
        boolean current = path.equals(href) || (href.length() > 1 && path.startsWith(href + "/"));
        return new MenuEntry(labelKey, href, current, waiting);
    }
}
