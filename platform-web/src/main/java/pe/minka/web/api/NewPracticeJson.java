package pe.minka.web.api;

/** How a practice begins: with its title. */
record NewPracticeJson(String title) {

    NewPracticeJson {
        title = Sent.text(title);
    }
}
