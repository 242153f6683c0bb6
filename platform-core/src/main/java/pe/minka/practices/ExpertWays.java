package pe.minka.practices;

/**
 * What a member can do about the experts' comments on a practice.
 *
 * @param comment write one, or go on with the own
 * @param written there is an own one, be it a draft
 * @param asked somebody has invited them
 * @param invite ask others for theirs
 */
public record ExpertWays(boolean comment, boolean written, boolean asked, boolean invite) {}
