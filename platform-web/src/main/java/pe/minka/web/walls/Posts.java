package pe.minka.web.walls;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.files.TakenFile;
import pe.minka.files.Upload;
import pe.minka.members.Access;
import pe.minka.walls.Attachments;
import pe.minka.walls.CardId;
import pe.minka.walls.Cards;
import pe.minka.walls.Contributions;
import pe.minka.walls.WallView;
import pe.minka.web.forms.FormErrors;

/** Posts what was typed with the file that came along; where the file is refused, nothing is posted. */
@Component
class Posts {

    private static final String USED = "walls.again";

    private final Cards cards;
    private final Contributions contributions;
    private final Attachments attachments;
    private final WallWords words;

    Posts(Cards cards, Contributions contributions, Attachments attachments, WallWords words) {
        this.cards = cards;
        this.contributions = contributions;
        this.attachments = attachments;
        this.words = words;
    }

    void card(Access me, WallView wall, CardForm form) {
        var said = form.content();
        var file = take(me, form.file());
        var id = form.identity();
        cards.post(me, wall.id(), id, said, form.chosen());
        file.ifPresent(taken -> attachments.add(me, id, taken));
    }

    void again(Access me, CardId id, CardForm form) {
        var said = form.content();
        var file = take(me, form.file());
        cards.edit(me, id, said, form.chosen());
        file.ifPresent(taken -> attachments.add(me, id, taken));
    }

    void contribution(Access me, CardId card, ContributionForm form) {
        var file = take(me, form.file());
        var id = form.identity();
        contributions.post(me, card, id, form.place(), form.text(), form.chosen());
        file.ifPresent(taken -> attachments.add(me, id, taken));
    }

    void again(Access me, ContributionForm form) {
        var file = take(me, form.file());
        contributions.edit(me, form.identity(), form.text(), form.chosen());
        file.ifPresent(taken -> attachments.add(me, form.identity(), taken));
    }

    private Optional<TakenFile> take(Access me, @Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return Optional.empty();
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return Optional.of(attachments.take(me, new Upload(name, file)));
    }

    /** Whoever sends it once more from a page that was used already posts it then. */
    boolean isUsed(BindingResult errors) {
        return FormErrors.has(errors, USED);
    }

    void saved(RedirectAttributes next) {
        words.ok(next, "walls.flash.saved");
    }

    void say(RedirectAttributes next, boolean waits) {
        words.ok(next, waits ? "walls.flash.waits" : "walls.flash.posted");
    }
}
