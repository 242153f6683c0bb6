package pe.minka.web.api;

import pe.minka.lessons.LessonState;

/** Where a lesson stands from now on. */
record LessonStateJson(String code, LessonState state) {}
