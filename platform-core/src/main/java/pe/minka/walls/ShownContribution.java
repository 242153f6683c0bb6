package pe.minka.walls;

/**
 * A contribution as everybody sees it alike.
 *
 * @param best the author of the card chose it
 */
public record ShownContribution(ContributionView view, boolean best) {}
