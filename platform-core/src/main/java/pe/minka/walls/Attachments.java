package pe.minka.walls;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.files.FileId;
import pe.minka.files.FileIntake;
import pe.minka.files.FileView;
import pe.minka.files.Files;
import pe.minka.files.TakenFile;
import pe.minka.files.Upload;
import pe.minka.members.Access;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

/** Files beside a card or a contribution (adjuntos); its author adds and removes them. */
@Service
@Transactional
public class Attachments {

    public static final int MOST = 5;

    private static final String KIND = PostFiles.KIND;

    private final PostChanges changes;
    private final FileIntake intake;
    private final Files files;

    Attachments(PostChanges changes, FileIntake intake, Files files) {
        this.changes = changes;
        this.intake = intake;
        this.files = files;
    }

    /** Looks at a file before anything is written; that may take a while. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public TakenFile take(Access me, Upload upload) {
        return intake.take(KIND, upload, me.id().actor());
    }

    public void add(Access me, CardId id, TakenFile taken) {
        var card = changes.own(me, id);
        if (keep(id.value(), taken)) {
            changes.added(me, card);
        }
    }

    public void add(Access me, ContributionId id, TakenFile taken) {
        var contribution = changes.own(me, id);
        if (keep(id.value(), taken)) {
            changes.added(me, contribution);
        }
    }

    /** The same file sent twice is there once. */
    private boolean keep(UUID post, TakenFile taken) {
        var there = files.of(KIND, post);
        if (there.stream().map(FileView::sha256).anyMatch(taken.sha256()::equals)) {
            return false;
        }
        if (there.size() >= MOST) {
            throw RuleViolation.at("file", "walls.files.tooMany", MOST);
        }
        files.keep(taken, post);
        return true;
    }

    public void remove(Access me, CardId id, FileId file) {
        var card = changes.own(me, id);
        drop(id.value(), file);
        changes.changed(card);
    }

    public void remove(Access me, ContributionId id, FileId file) {
        var contribution = changes.own(me, id);
        drop(id.value(), file);
        changes.changed(contribution);
    }

    private void drop(UUID post, FileId file) {
        if (files.of(KIND, post).stream().map(FileView::id).noneMatch(file::equals)) {
            throw new NotFound("file " + file.value() + " of " + post);
        }
        files.remove(file);
    }

    /** For whoever is shown these cards or contributions. */
    @Transactional(readOnly = true)
    public Map<UUID, List<FileView>> of(Collection<UUID> posts) {
        return files.of(KIND, posts);
    }
}
