package pe.minka.web.api;

/** The draft of a practice that came of an initiative. */
record PromotedJson(String practice) {}
