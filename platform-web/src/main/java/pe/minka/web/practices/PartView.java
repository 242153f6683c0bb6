package pe.minka.web.practices;

/** A part of a sheet on pages: its code, which names its texts, its number, and its address. */
record PartView(String code, int number, String href) {}
