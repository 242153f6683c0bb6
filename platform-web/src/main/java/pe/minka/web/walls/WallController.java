package pe.minka.web.walls;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import pe.minka.members.Access;
import pe.minka.web.security.Me;

/** «Muros»: all of them, and one with its cards. */
@Controller
class WallController {

    private final WallPages pages;
    private final Projection projection;

    WallController(WallPages pages, Projection projection) {
        this.pages = pages;
        this.projection = projection;
    }

    @GetMapping(WallPath.WALLS)
    String list(
            @Me Access me, @RequestParam(name = "archivados", defaultValue = "false") boolean archived, Model model) {
        return pages.list(me, archived, model);
    }

    @GetMapping(WallPath.WALL)
    String wall(
            @Me Access me,
            @PathVariable String wall,
            @ModelAttribute("sought") WallQuery query,
            @RequestParam(name = "quitada", required = false) @Nullable UUID removed,
            Model model) {
        return pages.wall(me, wall, query, removed, model);
    }

    @GetMapping(WallPath.WALL + "/proyeccion")
    String projection(@Me Access me, @PathVariable String wall, Model model) {
        return pages.projection(me, wall, projection.of(WallPath.wall(wall)), model);
    }
}
