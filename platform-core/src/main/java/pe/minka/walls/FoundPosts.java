package pe.minka.walls;

import java.util.List;

/** What a search has found on walls: the best ones, and how many there are. */
public record FoundPosts(List<FoundPost> first, long total) {

    public FoundPosts {
        first = List.copyOf(first);
    }
}
