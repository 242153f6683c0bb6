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

    private final WallDesk desk;
    private final FileIntake intake;
    private final Files files;
    private final WallStream stream;

    Attachments(WallDesk desk, FileIntake intake, Files files, WallStream stream) {
        this.desk = desk;
        this.intake = intake;
        this.files = files;
        this.stream = stream;
    }

    /** Looks at a file before anything is written; that may take a while. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public TakenFile take(Access me, Upload upload) {
        return intake.take(KIND, upload, me.id().actor());
    }

    public void add(Access me, CardId id, TakenFile taken) {
        var card = desk.locked(me, id);
        requireAuthor(card.isBy(me.id()), id.value());
        keep(id.value(), taken);
        if (card.posting().isShown()) {
            stream.changed(card);
        }
    }

    public void add(Access me, ContributionId id, TakenFile taken) {
        var contribution = desk.locked(me, id);
        requireAuthor(contribution.isBy(me.id()), id.value());
        keep(id.value(), taken);
        if (contribution.posting().isShown()) {
            stream.changed(contribution);
        }
    }

    /** The same file sent twice is there once. */
    private void keep(UUID post, TakenFile taken) {
        var there = files.of(KIND, post);
        if (there.stream().map(FileView::sha256).anyMatch(taken.sha256()::equals)) {
            return;
        }
        if (there.size() >= MOST) {
            throw RuleViolation.at("file", "walls.files.tooMany", MOST);
        }
        files.keep(taken, post);
    }

    public void remove(Access me, CardId id, FileId file) {
        var card = desk.locked(me, id);
        requireAuthor(card.isBy(me.id()), id.value());
        drop(id.value(), file);
        if (card.posting().isShown()) {
            stream.changed(card);
        }
    }

    public void remove(Access me, ContributionId id, FileId file) {
        var contribution = desk.locked(me, id);
        requireAuthor(contribution.isBy(me.id()), id.value());
        drop(id.value(), file);
        if (contribution.posting().isShown()) {
            stream.changed(contribution);
        }
    }

    private void drop(UUID post, FileId file) {
        if (files.of(KIND, post).stream().map(FileView::id).noneMatch(file::equals)) {
            throw new NotFound("file " + file.value() + " of " + post);
        }
        files.remove(file);
    }

    private static void requireAuthor(boolean author, UUID post) {
        if (!author) {
            throw new NotFound("own post " + post);
        }
    }

    /** For whoever is shown these cards or contributions. */
    @Transactional(readOnly = true)
    public Map<UUID, List<FileView>> of(Collection<UUID> posts) {
        return files.of(KIND, posts);
    }
}
