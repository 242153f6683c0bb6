package pe.minka.web.walls;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.files.FileId;
import pe.minka.members.Access;
import pe.minka.web.security.Me;

/** Its author takes a file away from what they wrote, and goes on where they change the rest of it. */
@Controller
class AttachmentController {

    private static final String FILE = "/archivos/{file}/quitar";

    private final CardFormPages cards;
    private final ContributionPages contributions;
    private final AttachmentActs acts;

    AttachmentController(CardFormPages cards, ContributionPages contributions, AttachmentActs acts) {
        this.cards = cards;
        this.contributions = contributions;
        this.acts = acts;
    }

    @PostMapping(WallPath.CARD + FILE)
    String fromCard(
            @Me Access me,
            @PathVariable String wall,
            @PathVariable UUID card,
            @PathVariable UUID file,
            RedirectAttributes next) {
        return acts.remove(me, cards.own(me, new CardAddress(wall, card)), new FileId(file), next);
    }

    @PostMapping(WallPath.CONTRIBUTION + FILE)
    String fromContribution(@Me Access me, @PathVariable UUID id, @PathVariable UUID file, RedirectAttributes next) {
        return acts.remove(me, contributions.own(me, id), new FileId(file), next);
    }
}
