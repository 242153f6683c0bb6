package pe.minka.imports;

/** Where a piece of text without a place goes: a part of the sheet, a note of the draft, or nowhere. */
public enum DraftPlace {
    NOTE,
    PROBLEM,
    DESCRIPTION,
    STRATEGY,
    RESULTS,
    REPLICABLE,
    IMPACT,
    VERIFIABLE,
    SUSTAINABLE,
    NOWHERE
}
