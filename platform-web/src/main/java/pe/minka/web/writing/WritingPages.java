package pe.minka.web.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.shared.Peru;
import pe.minka.web.navigation.Crumb;
import pe.minka.writing.Gap;
import pe.minka.writing.PartState;

/** What the pages of something that is written have in common: the way to them, and how far every part is. */
@Component
public class WritingPages {

    private final MessageSource messages;

    WritingPages(MessageSource messages) {
        this.messages = messages;
    }

    String start(Kind kind, int longest, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("longest", longest);
        model.addAttribute("crumbs", List.of(shelf(kind), Crumb.here(text(kind, "start.title"))));
        return "writing/start";
    }

    /** Lays it on the model, for the list of its parts that every page has. */
    public <P extends PartPage> Writing open(
            Kind kind, String code, String title, List<P> pages, Function<P, @Nullable PartState> states, Model model) {
        List<Task> tasks = new ArrayList<>();
        for (P page : pages) {
            tasks.add(task(page, code, states.apply(page)));
        }
        var writing = new Writing(kind, code, title, tasks);
        model.addAttribute("writing", writing);
        return writing;
    }

    private Task task(PartPage page, String code, @Nullable PartState state) {
        String name = text(page.kind(), "part." + page.code());
        String brief = messages.getMessage(
                page.kind().texts() + ".part.short." + page.code(), new Object[0], name, Peru.LOCALE);
        return new Task(
                page.code(), page.ordinal() + 1, name, Objects.requireNonNull(brief), page.address(code), state);
    }

    /** Says beside every part that was begun what it lacks. */
    public <P extends PartPage> void tell(Writing writing, List<P> pages, Function<P, List<Gap>> gaps, Model model) {
        Map<String, String> lacking = new HashMap<>();
        pages.stream().filter(page -> writing.task(page).isBegun()).forEach(page -> {
            List<Gap> found = gaps.apply(page);
            found.stream().findFirst().ifPresent(first -> lacking.put(page.code(), lacking(first, found.size() - 1)));
        });
        model.addAttribute("lacking", lacking);
    }

    private String lacking(Gap first, int others) {
        String field = first.field().replaceAll("\\[\\d+]", "");
        String[] codes = {first.code() + "." + field, first.code()};
        String what = messages.getMessage(
                new DefaultMessageSourceResolvable(codes, first.arguments().toArray()), Peru.LOCALE);
        return Objects.requireNonNull(messages.getMessage("writing.lacking", new Object[] {what, others}, Peru.LOCALE));
    }

    /** Which of its pages this is. */
    public void place(Writing writing, PartPage page, Model model) {
        var here = writing.task(page);
        model.addAttribute("part", here);
        page.next().ifPresent(next -> model.addAttribute("following", writing.task(next)));
        model.addAttribute("crumbs", crumbs(writing, Crumb.here(here.name())));
    }

    private List<Crumb> crumbs(Writing writing, Crumb here) {
        var kind = writing.kind();
        return List.of(shelf(kind), new Crumb(text(kind, "draft.crumb"), writing.address()), here);
    }

    /** The way to a page beneath the sheet that is none of its parts. */
    public List<Crumb> crumbs(Writing writing, String name) {
        return crumbs(writing, Crumb.here(text(writing.kind(), name)));
    }

    /** The way to the sheet itself. */
    public List<Crumb> crumbs(Kind kind) {
        return List.of(shelf(kind), Crumb.here(text(kind, "draft.crumb")));
    }

    public List<Crumb> crumbsOfShelf(Kind kind) {
        return List.of(Crumb.here(text(kind, "mine.title")));
    }

    private Crumb shelf(Kind kind) {
        return new Crumb(text(kind, "mine.title"), kind.shelf());
    }

    private String text(Kind kind, String key) {
        return Objects.requireNonNull(messages.getMessage(kind.texts() + "." + key, null, Peru.LOCALE));
    }
}
