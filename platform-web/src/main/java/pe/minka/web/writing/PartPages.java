package pe.minka.web.writing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberView;
import pe.minka.web.format.Show;
import pe.minka.web.navigation.Flash;
import pe.minka.writing.SavedPart;
import pe.minka.writing.Saving;
import pe.minka.writing.WrittenPart;

/** The page of a part: as it was saved, as it was typed, or beside what somebody else has saved meanwhile. */
@Component
public class PartPages {

    private final MemberDirectory directory;
    private final Show show;
    private final Flash flash;

    PartPages(MemberDirectory directory, Show show, Flash flash) {
        this.directory = directory;
        this.show = show;
        this.flash = flash;
    }

    /**
     * What was saved elsewhere while this page was open.
     *
     * @param whose {@code own} when it was the same person in another window
     */
    record Theirs(String whose, String name, String time, List<WrittenLine> lines) {}

    /** What a part said before, until somebody replaced it. */
    record Past(String name, Instant at, List<WrittenLine> lines) {}

    <P extends PartPage, C extends WrittenPart> String show(
            Writable<P, C> writable, Access me, String code, P part, boolean check, Model model) {
        var standing = writable.open(me, code, part, model);
        var form = writable.form(standing.content(), standing.revision());
        return page(standing, check ? PartForms.lacking(form) : PartForms.plain(form), model);
    }

    /** What cannot be read at all leaves the part as it was saved. */
    <P extends PartPage, C extends WrittenPart> String again(
            Writable<P, C> writable, Access me, String code, P part, BindingResult typed, Model model) {
        var standing = writable.open(me, code, part, model);
        boolean unreadable = typed.getTarget() == null;
        return page(
                standing,
                unreadable ? PartForms.plain(writable.form(standing.content(), standing.revision())) : typed,
                model);
    }

    /** What was typed stays in the form, and would now replace what is shown beside it. */
    <P extends PartPage, C extends WrittenPart> String overtaken(
            Writable<P, C> writable,
            Access me,
            String code,
            P part,
            C typed,
            Saving.Overtaken<C> overtaken,
            Model model) {
        var standing = writable.open(me, code, part, model);
        model.addAttribute("theirs", theirs(me, overtaken, writable.lines(overtaken.theirs())));
        return page(standing, PartForms.plain(writable.form(typed, overtaken.revision())), model);
    }

    private Theirs theirs(Access me, Saving.Overtaken<?> overtaken, List<WrittenLine> lines) {
        String name = name(directory.find(overtaken.by()).orElse(null));
        String whose = overtaken.by().equals(me.id()) ? "own" : "theirs";
        return new Theirs(whose, name, show.time(overtaken.at()), lines);
    }

    private static String page(Standing<?> standing, BindingResult typed, Model model) {
        model.addAttribute(PartForms.NAME, typed.getTarget());
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + PartForms.NAME, typed);
        model.addAttribute("savedAt", standing.at());
        return "writing/part";
    }

    <P extends PartPage, C extends WrittenPart> String past(
            Writable<P, C> writable, Access me, String code, P part, Model model) {
        writable.open(me, code, part, model);
        var past = writable.past(me, code, part);
        var people = directory.findAll(past.stream().map(SavedPart::by).toList());
        model.addAttribute(
                "past",
                past.stream()
                        .map(one -> new Past(name(people.get(one.by())), one.at(), writable.lines(one.content())))
                        .toList());
        return "writing/past";
    }

    private static String name(@Nullable MemberView person) {
        return person == null ? "" : person.name();
    }

    void saved(RedirectAttributes next) {
        flash.ok(next, "writing.saved");
    }

    Autosaved kept(Saving.Saved<?> saved) {
        return new Autosaved(saved.revision(), show.time(saved.at()));
    }
}
