package pe.minka.web.api;

/** What stands in something that is written by parts, the same way read and written. */
sealed interface PartJson permits SectionContentJson, LessonPartJson {}
