package pe.minka.practices;

/**
 * A theme (tema) for whoever keeps the catalogue.
 *
 * @param used how many practices have it, drafts too
 */
public record ThemeLine(String code, String name, boolean retired, long used) {}
