package pe.minka.web.api;

/** The version everybody reads from now on. */
record PublishedJson(String code, int version) {}
