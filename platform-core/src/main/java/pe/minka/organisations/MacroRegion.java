package pe.minka.organisations;

/** A group of regions (macrorregión) that meets in exchanges. */
public record MacroRegion(String code, String name) {}
