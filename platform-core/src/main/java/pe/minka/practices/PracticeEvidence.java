package pe.minka.practices;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.files.FileIntake;
import pe.minka.files.Files;
import pe.minka.files.Upload;
import pe.minka.members.Access;
import pe.minka.shared.RuleViolation;

/** What a team shows to back its results (evidencias): files and links. */
@Service
public class PracticeEvidence {

    public static final int MOST = 40;
    public static final int LONGEST_TITLE = 160;
    private static final int LONGEST_LINK = 500;

    private final PracticeDesk desk;
    private final EvidenceRows rows;
    private final FileIntake intake;
    private final Files files;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PracticeEvidence(
            PracticeDesk desk,
            EvidenceRows rows,
            FileIntake intake,
            Files files,
            TransactionTemplate transaction,
            Clock clock) {
        this.desk = desk;
        this.rows = rows;
        this.intake = intake;
        this.files = files;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Transactional
    public EvidenceId addLink(Access me, String code, String title, String link) {
        var practice = withRoom(me, code);
        var id = EvidenceId.next();
        rows.add(id, practice.id(), named(title), null, address(link), me.id(), clock.instant());
        return id;
    }

    /** The file is looked at after the right to send it is known, and before the row is locked: that may take a while. */
    public EvidenceId addFile(Access me, String code, String title, Upload upload) {
        String name = named(title);
        transaction.executeWithoutResult(asked -> withRoom(me, code));
        var taken = intake.take(EvidenceOwner.KIND, upload, me.id().actor());
        var id = EvidenceId.next();
        transaction.executeWithoutResult(saved -> {
            var practice = withRoom(me, code);
            var file = files.keep(taken, id.value());
            rows.add(id, practice.id(), name, file, null, me.id(), clock.instant());
        });
        return id;
    }

    @Transactional
    public void remove(Access me, String code, EvidenceId id) {
        rows.remove(desk.open(me, code).id(), id, clock.instant());
    }

    private Practice withRoom(Access me, String code) {
        var practice = desk.open(me, code);
        List<EvidenceView> there = rows.of(practice.id());
        if (there.size() >= MOST) {
            throw RuleViolation.at("title", "practices.evidence.tooMany", MOST);
        }
        return practice;
    }

    private static String named(String title) {
        String name = title.strip().replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            throw RuleViolation.at("title", "practices.evidence.noTitle");
        }
        if (name.length() > LONGEST_TITLE) {
            throw RuleViolation.at("title", "practices.evidence.longTitle", LONGEST_TITLE);
        }
        return name;
    }

    private static String address(String typed) {
        String text = typed.strip();
        String link = text.contains("://") || text.isEmpty() ? text : "https://" + text;
        try {
            var uri = new URI(link);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getHost().contains(".") && link.length() <= LONGEST_LINK) {
                return uri.toASCIIString();
            }
        } catch (URISyntaxException e) {
            throw RuleViolation.at("link", "practices.evidence.badLink");
        }
        throw RuleViolation.at("link", "practices.evidence.badLink");
    }
}
