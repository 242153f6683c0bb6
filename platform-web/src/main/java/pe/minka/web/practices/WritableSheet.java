package pe.minka.web.practices;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.members.Access;
import pe.minka.practices.DraftView;
import pe.minka.practices.Likeness;
import pe.minka.practices.PracticeReading;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Themes;
import pe.minka.practices.sheet.Instrument;
import pe.minka.practices.sheet.Level;
import pe.minka.practices.sheet.Modality;
import pe.minka.practices.sheet.SectionContent;
import pe.minka.practices.sheet.Sustainability;
import pe.minka.web.forms.Option;
import pe.minka.web.writing.PartForm;
import pe.minka.web.writing.Standing;
import pe.minka.web.writing.Writable;
import pe.minka.web.writing.WrittenLine;
import pe.minka.writing.SavedPart;
import pe.minka.writing.Saving;

/** The sheet of a practice, as the pages of its sections have to know it. */
@Component
class WritableSheet implements Writable<PartPath, SectionContent> {

    private final PracticeWriting writing;
    private final PracticeReading reading;
    private final DraftPages drafts;
    private final Written written;
    private final Themes themes;
    private final Alike alike;

    WritableSheet(
            PracticeWriting writing,
            PracticeReading reading,
            DraftPages drafts,
            Written written,
            Themes themes,
            Alike alike) {
        this.writing = writing;
        this.reading = reading;
        this.drafts = drafts;
        this.written = written;
        this.themes = themes;
        this.alike = alike;
    }

    @Override
    public PartPath part(String slug) {
        return PartPath.section(slug);
    }

    @Override
    public Class<? extends PartForm<SectionContent>> type(PartPath part) {
        return SectionForm.type(part.section());
    }

    @Override
    public PartForm<SectionContent> form(SectionContent content, int revision) {
        return SectionForm.of(content, revision);
    }

    @Override
    public Standing<SectionContent> open(Access me, String code, PartPath part, Model model) {
        var draft = drafts.open(me, code, part, model);
        choices(draft, part, model);
        return Standing.of(
                draft.sheet().content(part.section()), draft.sections().get(part.section()));
    }

    private void choices(DraftView draft, PartPath part, Model model) {
        switch (part) {
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
    }

    private static Likeness likeness(DraftView draft) {
        return Likeness.of(draft.sheet(), draft.id(), draft.sheet().problem().text());
    }

    private List<Option> options(Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> new Option(value.name(), written.name(value)))
                .toList();
    }

    @Override
    public Saving<SectionContent> save(Access me, String code, PartPath part, SectionContent content, int seen) {
        return writing.save(me, code, part.section(), content, seen);
    }

    @Override
    public List<WrittenLine> lines(SectionContent content) {
        return written.lines(content);
    }

    @Override
    public List<SavedPart<SectionContent>> past(Access me, String code, PartPath part) {
        return reading.past(me, code, part.section());
    }

    /** To the practices like this problem. */
    @Override
    public Optional<String> detour(PartPath part, String code, HttpServletRequest request) {
        return request.getParameter("parecidas") == null
                ? Optional.empty()
                : Optional.of(PartPath.PROBLEM.address(code) + AlikeController.SLUG);
    }
}
