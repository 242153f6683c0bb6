package pe.minka.web.catalogue;

/** One line of a list to choose from. */
record Option(String value, String label) {}
