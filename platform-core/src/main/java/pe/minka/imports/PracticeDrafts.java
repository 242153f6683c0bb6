package pe.minka.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import pe.minka.documents.UnplacedText;
import pe.minka.members.Access;
import pe.minka.organisations.OrganisationId;
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.practices.sheet.Section;
import pe.minka.practices.sheet.Sheet;

/** Drafts of practices, written as whoever brought the form would have typed them. */
@Component
class PracticeDrafts {

    private final FormDesk desk;
    private final FormMatter matter;
    private final Practices practices;
    private final PracticeWriting writing;

    PracticeDrafts(FormDesk desk, FormMatter matter, Practices practices, PracticeWriting writing) {
        this.desk = desk;
        this.matter = matter;
        this.practices = practices;
        this.writing = writing;
    }

    BroughtForm read(FormUpload upload) {
        var reading = desk.read(upload);
        boolean misplaced = reading.kind().isEmpty() && desk.readLesson(upload).recognised();
        return matter.of(upload, reading, misplaced);
    }

    /** The draft has the identity of the form it is made of. */
    MadeDraft make(Access me, BroughtForm form, DraftChoices choices) {
        String code = practices.start(me, new PracticeId(form.upload().id().value()), choices.title());
        Set<OrganisationId> known = matter.known(choices.organisations());
        credit(me, code, known);
        List<UnplacedText> notes = new ArrayList<>(nameless(form, choices, known));
        var placing = new SheetPlacing(form.reading().content().sheet(), notes::add);
        for (int i = 0; i < form.loose().size(); i++) {
            placing.place(form.loose().get(i), choices.place(i));
        }
        return new MadeDraft(code, write(me, code, placing.sheet()), notes);
    }

    private List<String> write(Access me, String code, Sheet sheet) {
        List<String> written = new ArrayList<>(List.of(Section.PRESENTATION.name()));
        for (Section section : Section.values()) {
            var content = sheet.content(section);
            if (section != Section.PRESENTATION && !content.isEmpty()) {
                writing.save(me, code, section, content, 0);
                written.add(section.name());
            }
        }
        return written;
    }

    private void credit(Access me, String code, Set<OrganisationId> organisations) {
        organisations.stream()
                .filter(organisation -> !organisation.equals(me.organisation()))
                .forEach(organisation -> practices.credit(me, code, organisation));
    }

    /** Institutions nobody recognised are not lost. */
    private List<UnplacedText> nameless(BroughtForm form, DraftChoices choices, Set<OrganisationId> known) {
        return IntStream.range(0, form.organisations().size())
                .filter(i -> choices.organisation(i).filter(known::contains).isEmpty())
                .mapToObj(i -> matter.institution(form.organisations().get(i).written()))
                .toList();
    }
}
