package pe.minka.web.credentials;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pe.minka.gamification.credentials.SignedCopy;
import pe.minka.members.Access;
import pe.minka.web.format.Download;
import pe.minka.web.security.Me;

/** The files of an insignia that was taken along; until then there are none. */
@Controller
class CarriedFilesController {

    private static final MediaType DRAWING = MediaType.parseMediaType("image/svg+xml");

    private final CarriedBadges carried;
    private final BadgeCertificates certificates;

    CarriedFilesController(CarriedBadges carried, BadgeCertificates certificates) {
        this.carried = carried;
        this.certificates = certificates;
    }

    @GetMapping(CarryController.PAGE + "/insignia.svg")
    ResponseEntity<byte[]> drawing(@Me Access me, @PathVariable String id) {
        var copy = carried.copy(me, carried.award(id));
        return file(DRAWING, name(copy) + ".svg", carried.inDrawing(copy));
    }

    @GetMapping(CarryController.PAGE + "/credencial.jwt")
    ResponseEntity<byte[]> token(@Me Access me, @PathVariable String id) {
        var copy = carried.copy(me, carried.award(id));
        return file(MediaType.TEXT_PLAIN, name(copy) + ".jwt", copy.token());
    }

    @GetMapping(CarryController.PAGE + "/constancia.pdf")
    ResponseEntity<byte[]> certificate(@Me Access me, @PathVariable String id) {
        return certificates.answer(me, carried.award(id));
    }

    private static String name(SignedCopy copy) {
        return "insignia-" + copy.badge().code();
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, String content) {
        return Download.of(type, name, content.getBytes(StandardCharsets.UTF_8));
    }
}
