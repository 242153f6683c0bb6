package pe.minka.practices;

/**
 * Something the route asks for.
 *
 * @param code names the texts that say what it is and what to do
 * @param fix where it is mended
 */
public record Guard(String code, boolean met, Part fix) {}
