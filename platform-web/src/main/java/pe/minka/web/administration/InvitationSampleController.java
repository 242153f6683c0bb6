package pe.minka.web.administration;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import pe.minka.shared.CsvSheet;
import pe.minka.web.format.Download;

/** The file to fill in with people to invite. */
@Controller
class InvitationSampleController {

    private final RoleWords words;

    InvitationSampleController(RoleWords words) {
        this.words = words;
    }

    @GetMapping("/admin/invitaciones/modelo.csv")
    ResponseEntity<byte[]> sample() {
        var sheet = new CsvSheet(words.text("administration.sample.columns").split("\\|", -1));
        for (int row = 1; row <= 2; row++) {
            sheet.add((Object[]) words.text("administration.sample.row" + row).split("\\|", -1));
        }
        return Download.csv("invitaciones-plantilla", sheet.bytes());
    }
}
