package pe.minka.web.credentials;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.gamification.badges.AwardId;
import pe.minka.members.Access;
import pe.minka.web.format.Download;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** «Llevar mi insignia fuera de Minka»: its owner downloads it, and says whether its public page names them. */
@Controller
class CarryController {

    static final String PAGE = "/insignias/llevar/{id}";
    private static final MediaType DRAWING = MediaType.parseMediaType("image/svg+xml");

    private final CarriedBadges carried;
    private final Flash flash;

    CarryController(CarriedBadges carried, Flash flash) {
        this.carried = carried;
        this.flash = flash;
    }

    @GetMapping(PAGE)
    String show(@Me Access me, @PathVariable String id, Model model) {
        return carried.page(me, award(id), model);
    }

    @PostMapping(PAGE)
    String publish(
            @Me Access me,
            @PathVariable String id,
            @RequestParam(name = "named", required = false) @Nullable String named,
            RedirectAttributes next) {
        boolean wanted = "true".equals(named);
        carried.name(me, award(id), wanted);
        flash.ok(next, wanted ? "carrying.saved.named" : "carrying.saved.nameless");
        return "redirect:" + PAGE;
    }

    @GetMapping(PAGE + "/insignia.svg")
    ResponseEntity<byte[]> drawing(@Me Access me, @PathVariable String id) {
        return file(DRAWING, carried.name(me, award(id)) + ".svg", carried.drawing(me, award(id)));
    }

    @GetMapping(PAGE + "/credencial.jwt")
    ResponseEntity<byte[]> token(@Me Access me, @PathVariable String id) {
        return file(MediaType.TEXT_PLAIN, carried.name(me, award(id)) + ".jwt", carried.token(me, award(id)));
    }

    private AwardId award(String id) {
        return carried.award(id);
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, String content) {
        return Download.of(type, name, content.getBytes(StandardCharsets.UTF_8));
    }
}
