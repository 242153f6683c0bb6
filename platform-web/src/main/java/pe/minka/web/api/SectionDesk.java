package pe.minka.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeReading;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Saving;
import pe.minka.practices.sheet.Section;
import pe.minka.shared.NotFound;
import tools.jackson.databind.JsonNode;

/** What a program reads, changes and publishes of a draft of its owner. */
@Component
class SectionDesk {

    private final PracticeReading reading;
    private final PracticeWriting writing;
    private final PracticePublication publication;
    private final SectionPatches patches;
    private final SectionAnswers answers;

    SectionDesk(
            PracticeReading reading,
            PracticeWriting writing,
            PracticePublication publication,
            SectionPatches patches,
            SectionAnswers answers) {
        this.reading = reading;
        this.writing = writing;
        this.publication = publication;
        this.patches = patches;
        this.answers = answers;
    }

    List<SectionJson> all(Access me, String code) {
        return answers.all(reading.draft(me, code));
    }

    /** Whether there is such a draft is told first, then what is wrong with the request. */
    SectionJson change(Access me, String code, String sectionCode, @Nullable String ifMatch, JsonNode sent) {
        var draft = reading.draft(me, code);
        var section = Section.ofCode(sectionCode).orElseThrow(() -> new NotFound("section " + sectionCode));
        int seen = SectionTag.read(ifMatch).revision();
        if (draft.revision(section) != seen) {
            throw new SectionOvertaken(answers.one(draft, section));
        }
        var content = patches.apply(section, draft.sheet().content(section), sent);
        return switch (writing.save(me, code, section, content, seen)) {
            case Saving.Saved now -> answers.one(section, content, now.revision(), now.at(), me.id());
            case Saving.Overtaken now ->
                throw new SectionOvertaken(answers.one(section, now.theirs(), now.revision(), now.at(), now.by()));
        };
    }

    int publish(Access me, String code, String reason) {
        var pending = reading.draft(me, code).guards().stream()
                .filter(guard -> !guard.met())
                .toList();
        if (!pending.isEmpty()) {
            throw new NotReady(pending);
        }
        return publication.publish(me, code, reason);
    }
}
