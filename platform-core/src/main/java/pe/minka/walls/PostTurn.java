package pe.minka.walls;

/** What somebody does with posts that are there, each time told to all who watch. */
enum PostTurn {
    REMOVED,
    UNDONE,
    MOVED
}
