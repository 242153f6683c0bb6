package pe.minka.web.search;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.walls.FoundPost;
import pe.minka.walls.WallSearch;

/** Cards and contributions of the walls a member reads; visitors read none. */
@Component
@Order(8)
class WallSource implements SearchSource {

    private static final String GROUP = "walls";

    private final WallSearch walls;

    WallSource(WallSearch walls) {
        this.walls = walls;
    }

    @Override
    public Findings find(Query query, @Nullable Access asker) {
        if (asker == null) {
            return Findings.none(GROUP);
        }
        var found = walls.find(asker, query.text(), Findings.SHOWN);
        var first = found.first().stream().map(post -> finding(post, query)).toList();
        return new Findings(GROUP, found.total(), first, null);
    }

    private static Findings.Finding finding(FoundPost post, Query query) {
        return new Findings.Finding(post.link(), post.title(), Excerpt.of(post.text(), query));
    }
}
