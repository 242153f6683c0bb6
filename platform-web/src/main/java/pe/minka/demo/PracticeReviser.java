package pe.minka.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.practices.DraftView;
import pe.minka.practices.PracticeLine;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeReading;
import pe.minka.practices.PracticeShelf;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.sheet.Results;
import pe.minka.practices.sheet.Section;
import pe.minka.practices.sheet.SectionContent;
import pe.minka.writing.WrittenJson;

/** Publishes a practice once more with what its team has learnt since; until then it says what it said at first. */
@Component
@DemoOnly
class PracticeReviser {

    private final PracticeShelf shelf;
    private final PracticeReading reading;
    private final PracticeWriting writing;
    private final PracticePublication publication;
    private final WrittenJson json;

    PracticeReviser(
            PracticeShelf shelf,
            PracticeReading reading,
            PracticeWriting writing,
            PracticePublication publication,
            WrittenJson json) {
        this.shelf = shelf;
        this.reading = reading;
        this.writing = writing;
        this.publication = publication;
        this.json = json;
    }

    SectionContent atFirst(DemoPractice practice, Section section, Map<UUID, UUID> evidence) {
        var revised = practice.revised();
        var before = revised == null ? null : revised.before().get(section);
        var content = before == null ? practice.sheet().content(section) : json.read(before.toString(), section.type());
        return content instanceof Results results ? DemoPractice.backed(results, evidence) : content;
    }

    /** Its code, once it has been begun. */
    Optional<String> find(DemoPractice practice, Access holder) {
        return shelf.of(holder).stream()
                .filter(line -> line.title().equals(practice.title()))
                .map(PracticeLine::code)
                .findFirst();
    }

    void revise(DemoPractice practice, DemoPractice.Revision revised, Access holder) {
        find(practice, holder)
                .filter(code -> reading.versions(code).size() == 1)
                .ifPresent(code -> revise(practice, revised, holder, code));
    }

    private void revise(DemoPractice practice, DemoPractice.Revision revised, Access holder, String code) {
        var draft = reading.draft(holder, code);
        var evidence = evidence(practice, draft);
        for (var section : revised.before().keySet()) {
            var content = practice.sheet().content(section);
            var backed = content instanceof Results results ? DemoPractice.backed(results, evidence) : content;
            writing.save(holder, code, section, backed, draft.revision(section));
        }
        publication.publish(holder, code, revised.reason());
    }

    private static Map<UUID, UUID> evidence(DemoPractice practice, DraftView draft) {
        Map<UUID, UUID> known = new HashMap<>();
        practice.evidence()
                .forEach(one -> draft.evidence().stream()
                        .filter(item -> item.title().equals(one.title()))
                        .forEach(item -> known.put(one.id(), item.id().value())));
        return known;
    }
}
