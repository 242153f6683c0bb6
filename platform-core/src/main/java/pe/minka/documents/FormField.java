package pe.minka.documents;

/** A place of the official forms in which somebody writes, or the form's own words. */
public enum FormField {
    INSTITUTIONS,
    TITLE,
    DESCRIPTION,
    PROBLEM,
    REPLICABLE,
    IMPACT,
    VERIFIABLE,
    SUSTAINABLE,
    PROMISING,
    NUMBER,
    REGION,
    LINK,
    STRATEGY,
    RESULTS,
    COMPONENTS,
    SENSES,
    INSTRUMENT,
    REFERENCE,
    EXPERT,
    EXPERT_NAME,
    EXPERT_POST,
    EXPERT_INSTITUTION,
    KEY_ASPECT,
    IMPROVEMENTS,
    RECOMMENDATIONS,
    /** What the form says itself: its name, the heads of its columns, its instructions. */
    FORM
}
