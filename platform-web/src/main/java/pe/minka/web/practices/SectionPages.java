package pe.minka.web.practices;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberView;
import pe.minka.practices.DraftView;
import pe.minka.practices.Likeness;
import pe.minka.practices.Saving;
import pe.minka.practices.Themes;
import pe.minka.practices.sheet.Instrument;
import pe.minka.practices.sheet.Level;
import pe.minka.practices.sheet.Modality;
import pe.minka.practices.sheet.Sustainability;
import pe.minka.web.format.Show;
import pe.minka.web.forms.Option;

/** The page of a section: as it was saved, as it was typed, or beside what somebody else has saved meanwhile. */
@Component
class SectionPages {

    private final DraftPages drafts;
    private final Written written;
    private final Themes themes;
    private final Alike alike;
    private final MemberDirectory directory;
    private final Show show;

    SectionPages(DraftPages drafts, Written written, Themes themes, Alike alike, MemberDirectory directory, Show show) {
        this.drafts = drafts;
        this.written = written;
        this.themes = themes;
        this.alike = alike;
        this.directory = directory;
        this.show = show;
    }

    /**
     * What was saved elsewhere while this page was open.
     *
     * @param whose {@code own} when it was the same person in another window
     */
    record Theirs(String whose, String name, String time, List<Written.Line> lines) {}

    String show(Access me, String code, PartPath path, boolean check, Model model) {
        var draft = drafts.open(me, code, model);
        var content = draft.sheet().content(path.section());
        var form = SectionForm.of(content, draft.revision(path.section()));
        return page(draft, path, check ? SectionForms.lacking(form) : SectionForms.plain(form), model);
    }

    String again(Access me, String code, PartPath path, BindingResult typed, Model model) {
        return page(drafts.open(me, code, model), path, typed, model);
    }

    /** What was typed stays in the form, and would now replace what is shown beside it. */
    String overtaken(
            Access me, String code, PartPath path, SectionForm typed, Saving.Overtaken overtaken, Model model) {
        var draft = drafts.open(me, code, model);
        String name = directory.find(overtaken.by()).map(MemberView::name).orElse("");
        String whose = overtaken.by().equals(me.id()) ? "own" : "theirs";
        model.addAttribute(
                "theirs", new Theirs(whose, name, show.time(overtaken.at()), written.lines(overtaken.theirs())));
        var form = SectionForm.of(typed.content(), overtaken.revision());
        return page(draft, path, SectionForms.plain(form), model);
    }

    private String page(DraftView draft, PartPath path, BindingResult typed, Model model) {
        var target = typed.getTarget();
        model.addAttribute(
                SectionForms.NAME, target == null ? SectionForm.of(draft.sheet().content(path.section()), 0) : target);
        if (target != null) {
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + SectionForms.NAME, typed);
        }
        model.addAttribute("saved", draft.sections().get(path.section()));
        drafts.place(draft, path, model);
        switch (path) {
            case PRESENTATION -> {
                model.addAttribute(
                        "themes",
                        themes.offered(draft.sheet().presentation().themes()).stream()
                                .map(theme -> new Option(theme.code(), theme.name()))
                                .toList());
                model.addAttribute("modalities", options(Modality.values()));
                model.addAttribute("levels", options(Level.values()));
            }
            case CRITERIA -> {
                model.addAttribute("senses", options(Sustainability.values()));
                model.addAttribute("instruments", options(Instrument.values()));
            }
            case PROBLEM -> model.addAttribute("alike", alike.to(likeness(draft), Alike.SHOWN));
            default -> {}
        }
        return "practices/section";
    }

    private static Likeness likeness(DraftView draft) {
        return Likeness.of(draft.sheet(), draft.id(), draft.sheet().problem().text());
    }

    private List<Option> options(Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> new Option(value.name(), written.name(value)))
                .toList();
    }

    void saved(RedirectAttributes next) {
        drafts.say(next, "practices.flash.saved");
    }

    Autosaved kept(Saving.Saved saved) {
        return new Autosaved(saved.revision(), show.time(saved.at()));
    }
}
