package pe.minka.imports;

import java.util.List;
import pe.minka.documents.UnplacedText;

/** A draft that was made of a form: its code, in which of its sections something stands now, and what found no place. */
record MadeDraft(String code, List<String> sections, List<UnplacedText> notes) {

    MadeDraft {
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }
}
