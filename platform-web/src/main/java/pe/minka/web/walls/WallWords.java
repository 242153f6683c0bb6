package pe.minka.web.walls;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.shared.Peru;
import pe.minka.shared.RuleViolation;
import pe.minka.walls.BoardSection;
import pe.minka.walls.CardView;
import pe.minka.walls.PostState;
import pe.minka.walls.WallView;
import pe.minka.web.forms.Option;
import pe.minka.web.navigation.Crumb;
import pe.minka.web.navigation.Flash;

/** What the pages of the walls say. */
@Component
class WallWords {

    private final MessageSource messages;
    private final Flash flash;

    WallWords(MessageSource messages, Flash flash) {
        this.messages = messages;
        this.flash = flash;
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Peru.LOCALE);
    }

    void ok(RedirectAttributes next, String key, Object... arguments) {
        flash.ok(next, key, arguments);
    }

    void refused(RedirectAttributes next, RuleViolation rule) {
        flash.warn(next, rule);
    }

    /** Why something is hidden; what nobody has decided about is held back. */
    void addHiding(PostState state, Optional<String> reason, Model model) {
        if (state == PostState.HIDDEN) {
            model.addAttribute("hiding", reason.orElseGet(() -> text("conversations.held")));
        }
    }

    List<Option> options(String prefix, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), text(prefix + value.name())))
                .toList();
    }

    List<Option> boardSections() {
        return options("walls.board.", BoardSection.values());
    }

    List<Option> sections(WallView wall) {
        return wall.sections().entrySet().stream()
                .map(section -> new Option(section.getKey(), section.getValue()))
                .toList();
    }

    List<Crumb> crumbs() {
        return List.of(Crumb.here(text("walls.title")));
    }

    List<Crumb> crumbs(WallView wall) {
        return List.of(walls(), Crumb.here(wall.title()));
    }

    List<Crumb> crumbs(WallView wall, String here) {
        return List.of(walls(), new Crumb(wall.title(), WallPath.wall(wall.slug())), Crumb.here(here));
    }

    List<Crumb> crumbs(CardView card) {
        return List.of(
                walls(),
                new Crumb(card.wallTitle(), WallPath.wall(card.wallSlug())),
                Crumb.here(text("walls.kind." + card.kind())));
    }

    List<Crumb> crumbs(CardView card, String here) {
        return List.of(
                walls(),
                new Crumb(card.wallTitle(), WallPath.wall(card.wallSlug())),
                new Crumb(card.title(), card.link()),
                Crumb.here(here));
    }

    private Crumb walls() {
        return new Crumb(text("walls.title"), WallPath.WALLS);
    }
}
