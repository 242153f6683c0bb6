package pe.minka.web.walls;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.files.FileView;
import pe.minka.gamification.standings.ShownStanding;
import pe.minka.walls.ContributionView;

/**
 * A contribution as a page shows it.
 *
 * @param html what it says
 * @param standing how far its author has come, where that stands beside names
 * @param best the author of the challenge chose it
 */
record PostLine(
        ContributionView post,
        String html,
        List<FileView> files,
        @Nullable ShownStanding standing,
        boolean best) {

    PostLine {
        files = List.copyOf(files);
    }

    public String id() {
        return post.id().value().toString();
    }

    /** As it stands in addresses, and in the marks by which it is put in its place. */
    public String section() {
        return WallPath.section(post.section());
    }

    public String address() {
        return "/aportes/" + id();
    }
}
