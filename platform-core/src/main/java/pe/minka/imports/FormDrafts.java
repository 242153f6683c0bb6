package pe.minka.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.documents.DocumentRefused;
import pe.minka.documents.FormReading;
import pe.minka.documents.UnplacedText;
import pe.minka.members.Access;
import pe.minka.organisations.OrganisationId;
import pe.minka.practices.PracticeId;
import pe.minka.practices.Practices;
import pe.minka.shared.NotFound;

/** Shows what a form would become, and makes a draft of it. */
@Service
@Transactional
public class FormDrafts {

    private final UploadRows uploads;
    private final FormDesk desk;
    private final FormMatter matter;
    private final DraftScribe scribe;
    private final Practices practices;
    private final Clock clock;

    FormDrafts(
            UploadRows uploads,
            FormDesk desk,
            FormMatter matter,
            DraftScribe scribe,
            Practices practices,
            Clock clock) {
        this.uploads = uploads;
        this.desk = desk;
        this.matter = matter;
        this.scribe = scribe;
        this.practices = practices;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public BroughtForm preview(Access me, FormUploadId id) {
        return brought(uploads.find(id, me.id())
                .filter(upload -> upload.subject() == FormSubject.PRACTICE)
                .orElseThrow(() -> missing(id)));
    }

    /** The code of the draft. Asked twice, it is made once. */
    public String draft(Access me, FormUploadId id, DraftChoices choices) {
        var upload = uploads.lock(id, me.id())
                .filter(one -> one.subject() == FormSubject.PRACTICE)
                .orElseThrow(() -> missing(id));
        if (upload.code() != null) {
            return upload.code();
        }
        BroughtForm form = brought(upload);
        var practice = new PracticeId(id.value());
        String code = practices.start(me, practice, choices.title());
        Set<OrganisationId> known = matter.known(choices.organisations());
        credit(me, code, known);
        List<UnplacedText> notes = new ArrayList<>(nameless(form, choices, known));
        var placing = new SheetPlacing(form.reading().content().sheet(), notes::add);
        for (int i = 0; i < form.loose().size(); i++) {
            placing.place(form.loose().get(i), choices.place(i));
        }
        List<String> sections = scribe.write(me, code, practice, placing.sheet(), notes, id);
        uploads.drafted(id, practice, sections, clock.instant());
        return code;
    }

    private BroughtForm brought(FormUpload upload) {
        if (upload.refusal() != null) {
            throw new DocumentRefused(upload.refusal());
        }
        FormReading reading = desk.read(upload);
        return matter.of(upload, reading);
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

    private static NotFound missing(FormUploadId id) {
        return new NotFound("form " + id.value());
    }
}
