package pe.minka.lessons.form;

import pe.minka.writing.WrittenPart;

/** What somebody has written in a part of the form. */
public sealed interface LessonPart extends WrittenPart permits Experience, Learning, General, Sharing {}
