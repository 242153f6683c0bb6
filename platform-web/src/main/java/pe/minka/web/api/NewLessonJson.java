package pe.minka.web.api;

/** How a lesson begins: with its theme. */
record NewLessonJson(String title) {

    NewLessonJson {
        title = Sent.text(title);
    }
}
