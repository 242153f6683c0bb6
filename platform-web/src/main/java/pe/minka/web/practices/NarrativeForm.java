package pe.minka.web.practices;

import pe.minka.practices.sheet.Narrative;
import pe.minka.practices.sheet.SectionContent;
import pe.minka.web.writing.Typed;

/** The page of one text. */
record NarrativeForm(String text, int revision) implements SectionForm {

    NarrativeForm {
        text = Typed.text(text);
    }

    @Override
    public SectionContent content() {
        return new Narrative(text);
    }
}
