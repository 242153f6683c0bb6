package pe.minka.web.practices;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import pe.minka.practices.sheet.Level;
import pe.minka.practices.sheet.Modality;
import pe.minka.practices.sheet.Presentation;
import pe.minka.practices.sheet.SectionContent;
import pe.minka.web.writing.Typed;

/** The page of title, summary and territory. */
record PresentationForm(
        String title,
        String summary,
        String territory,
        String startedOn,
        Set<String> themes,
        @Nullable Modality modality,
        Set<Level> levels,
        int revision)
        implements SectionForm {

    PresentationForm {
        title = Typed.text(title);
        summary = Typed.text(summary);
        territory = Typed.text(territory);
        startedOn = Typed.text(startedOn);
        themes = Typed.set(themes);
        levels = Typed.set(levels);
    }

    static PresentationForm of(Presentation one, int revision) {
        return new PresentationForm(
                one.title(),
                one.summary(),
                one.territory(),
                one.startedOn(),
                one.themes(),
                one.modality(),
                one.levels(),
                revision);
    }

    @Override
    public SectionContent content() {
        return new Presentation(title, summary, territory, startedOn, themes, modality, levels);
    }
}
