package pe.minka.web.practices;

import pe.minka.practices.sheet.Components;
import pe.minka.practices.sheet.Criteria;
import pe.minka.practices.sheet.Narrative;
import pe.minka.practices.sheet.Presentation;
import pe.minka.practices.sheet.Results;
import pe.minka.practices.sheet.Section;
import pe.minka.practices.sheet.SectionContent;
import pe.minka.practices.sheet.Strategy;
import pe.minka.web.writing.PartForm;

/** A section as its page sends it. */
sealed interface SectionForm extends PartForm<SectionContent>
        permits PresentationForm, NarrativeForm, StrategyForm, ComponentsForm, ResultsForm, CriteriaForm {

    static Class<? extends SectionForm> type(Section section) {
        return switch (section) {
            case PRESENTATION -> PresentationForm.class;
            case PROBLEM, DESCRIPTION -> NarrativeForm.class;
            case STRATEGY -> StrategyForm.class;
            case COMPONENTS -> ComponentsForm.class;
            case RESULTS -> ResultsForm.class;
            case CRITERIA -> CriteriaForm.class;
        };
    }

    /** With one more empty line where there are lines. */
    static SectionForm of(SectionContent content, int revision) {
        return switch (content) {
            case Presentation one -> PresentationForm.of(one, revision);
            case Narrative one -> new NarrativeForm(one.text(), revision);
            case Strategy one -> StrategyForm.of(one, revision);
            case Components one -> ComponentsForm.of(one, revision);
            case Results one -> ResultsForm.of(one, revision);
            case Criteria one -> CriteriaForm.of(one, revision);
        };
    }
}
