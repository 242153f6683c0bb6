package pe.minka.practices.sheet;

import pe.minka.writing.WrittenPart;

/** What somebody has written in a section of the sheet. */
public sealed interface SectionContent extends WrittenPart permits Presentation, Narrative, ItemList, Criteria {}
