package pe.minka.web.walls;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.files.FileId;
import pe.minka.files.FileView;
import pe.minka.members.Access;
import pe.minka.shared.NotFound;
import pe.minka.walls.Attachments;
import pe.minka.walls.CardView;
import pe.minka.walls.ContributionView;

/** Takes files away again, and says which. */
@Component
class AttachmentActs {

    private final Attachments attachments;
    private final WallWords words;

    AttachmentActs(Attachments attachments, WallWords words) {
        this.attachments = attachments;
        this.words = words;
    }

    String remove(Access me, CardView card, FileId file, RedirectAttributes next) {
        String name = name(card.id().value(), file);
        attachments.remove(me, card.id(), file);
        return done(card.link() + "/editar", name, next);
    }

    String remove(Access me, ContributionView post, FileId file, RedirectAttributes next) {
        String name = name(post.id().value(), file);
        attachments.remove(me, post.id(), file);
        return done("/aportes/" + post.id().value() + "/editar", name, next);
    }

    private String name(UUID post, FileId file) {
        return attachments.of(List.of(post)).getOrDefault(post, List.of()).stream()
                .filter(one -> one.id().equals(file))
                .map(FileView::name)
                .findFirst()
                .orElseThrow(() -> new NotFound("file " + file.value() + " of " + post));
    }

    private String done(String place, String name, RedirectAttributes next) {
        words.ok(next, "walls.flash.file.removed", name);
        return "redirect:" + place;
    }
}
