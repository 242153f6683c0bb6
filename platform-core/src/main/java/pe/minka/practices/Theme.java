package pe.minka.practices;

/** What a practice is about (tema), from the catalogue of themes. */
public record Theme(String code, String name) {}
