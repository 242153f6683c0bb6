package pe.minka.walls;

/** How many people of how many regions have contributed to a board. */
public record Participation(int people, int regions) {}
