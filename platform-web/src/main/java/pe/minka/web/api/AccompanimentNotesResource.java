package pe.minka.web.api;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pe.minka.members.Access;
import pe.minka.walls.AccompanimentNotes;
import pe.minka.walls.CardId;
import pe.minka.walls.NoteId;
import pe.minka.web.security.Me;

/** What whoever accompanies a card notes beside it, puts right and takes away again. */
@RestController
class AccompanimentNotesResource {

    private static final String NOTES = CardsResource.ONE + "/accompaniments/notes";
    private static final String NOTE = NOTES + "/{note}";

    private final AccompanimentNotes notes;

    AccompanimentNotesResource(AccompanimentNotes notes) {
        this.notes = notes;
    }

    @PostMapping(NOTES)
    @ResponseStatus(HttpStatus.CREATED)
    NoteJson noteAccompaniment(@Me Access me, @PathVariable UUID id, @RequestBody NewNoteJson sent) {
        var card = new CardId(id);
        return NoteJson.of(notes.own(me, card, notes.write(me, card, Sent.text(sent.text()))));
    }

    @PutMapping(NOTE)
    NoteJson correctNote(@Me Access me, @PathVariable UUID id, @PathVariable UUID note, @RequestBody NewNoteJson sent) {
        var card = new CardId(id);
        notes.correct(me, card, new NoteId(note), Sent.text(sent.text()));
        return NoteJson.of(notes.own(me, card, new NoteId(note)));
    }

    @DeleteMapping(NOTE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeNote(@Me Access me, @PathVariable UUID id, @PathVariable UUID note) {
        notes.remove(me, new CardId(id), new NoteId(note));
    }
}
