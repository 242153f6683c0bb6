package pe.minka.web.walls;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import pe.minka.members.Access;
import pe.minka.web.format.Download;
import pe.minka.web.security.Me;

/** A wall with all that was said on it, to take along; for who administers it. */
@Controller
class WallExportController {

    private static final String NAME = "muro-";

    private final WallSheet sheet;
    private final WallPaper paper;

    WallExportController(WallSheet sheet, WallPaper paper) {
        this.sheet = sheet;
        this.paper = paper;
    }

    @GetMapping(WallPath.WALL + "/exportar")
    @ResponseBody
    ResponseEntity<byte[]> table(@Me Access me, @PathVariable String wall) {
        return Download.csv(NAME + wall, sheet.of(me, wall));
    }

    @GetMapping(WallPath.WALL + "/exportar.pdf")
    @ResponseBody
    ResponseEntity<byte[]> paper(@Me Access me, @PathVariable String wall) {
        return Download.of(MediaType.APPLICATION_PDF, NAME + wall + ".pdf", paper.of(me, wall));
    }
}
