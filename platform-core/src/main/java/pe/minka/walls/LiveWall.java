package pe.minka.walls;

/**
 * A wall as it was read.
 *
 * @param serial up to where its topic had come by then
 */
public record LiveWall(WallView wall, long serial) {}
