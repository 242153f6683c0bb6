package pe.minka.web.api;

/** A part of a draft as programs read it; each kind promises a shape of its own. */
sealed interface StandingJson permits SectionJson, LessonPartSectionJson {

    String section();

    int revision();

    String etag();
}
