package pe.minka.practices;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.files.FileIntake;
import pe.minka.files.Files;
import pe.minka.files.TakenFile;
import pe.minka.files.Upload;
import pe.minka.members.Access;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.UnseenSigns;

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
    private final PracticeLog log;

    PracticeEvidence(
            PracticeDesk desk,
            EvidenceRows rows,
            FileIntake intake,
            Files files,
            TransactionTemplate transaction,
            PracticeLog log) {
        this.desk = desk;
        this.rows = rows;
        this.intake = intake;
        this.files = files;
        this.transaction = transaction;
        this.log = log;
    }

    public EvidenceId addLink(Access me, String code, String title, String link) {
        return addLink(me, code, EvidenceId.next(), title, link);
    }

    /** Whoever sends the same twice under one id has added it once. */
    @Transactional
    public EvidenceId addLink(Access me, String code, EvidenceId sent, String title, String link) {
        var practice = desk.open(me, code);
        List<EvidenceView> there = rows.of(practice.id());
        String name = named(title);
        String address = address(link);
        if (isThere(there, sent, one -> one.title().equals(name) && address.equals(one.link()))) {
            return sent;
        }
        requireNew(there, "link", one -> address.equals(one.link()));
        requireRoom(there);
        var id = free(sent);
        rows.add(id, practice.id(), name, null, address, me.id());
        return id;
    }

    public EvidenceId addFile(Access me, String code, String title, Upload upload) {
        return addFile(me, code, EvidenceId.next(), title, upload);
    }

    /** The file is looked at after the right to send it is known, and before the row is locked: that may take a while. */
    public EvidenceId addFile(Access me, String code, EvidenceId sent, String title, Upload upload) {
        String name = named(title);
        transaction.executeWithoutResult(asked -> {
            List<EvidenceView> there = rows.of(desk.open(me, code).id());
            if (!isThere(there, sent, one -> true)) {
                requireRoom(there);
            }
        });
        var taken = intake.take(EvidenceOwner.KIND, upload, me.id().actor());
        return Objects.requireNonNull(transaction.execute(saved -> keep(me, code, sent, name, taken)));
    }

    private EvidenceId keep(Access me, String code, EvidenceId sent, String name, TakenFile taken) {
        var practice = desk.open(me, code);
        List<EvidenceView> there = rows.of(practice.id());
        Predicate<EvidenceView> same =
                one -> one.file() != null && one.file().sha256().equals(taken.sha256());
        if (isThere(there, sent, same.and(one -> one.title().equals(name)))) {
            return sent;
        }
        requireNew(there, "file", same);
        requireRoom(there);
        var id = free(sent);
        var file = files.keep(taken, id.value());
        rows.add(id, practice.id(), name, file, null, me.id());
        return id;
    }

    /** Of what everybody reads, whoever looks later finds that it was there and who took it away. */
    @Transactional
    public void remove(Access me, String code, EvidenceId id) {
        var practice = desk.open(me, code);
        var title = rows.remove(practice.id(), id);
        if (practice.stage() != null) {
            title.ifPresent(removed ->
                    log.record(me.id().actor(), "practice.evidenceRemoved", practice, null, Map.of("title", removed)));
        }
    }

    private static boolean isThere(List<EvidenceView> there, EvidenceId sent, Predicate<EvidenceView> same) {
        return there.stream().anyMatch(one -> one.id().equals(sent) && same.test(one));
    }

    /** What is sent from a page that has been used already is something else. */
    private EvidenceId free(EvidenceId sent) {
        return rows.isTaken(sent) ? EvidenceId.next() : sent;
    }

    private static void requireNew(List<EvidenceView> there, String field, Predicate<EvidenceView> same) {
        there.stream().filter(same).findFirst().ifPresent(one -> {
            throw RuleViolation.at(field, "practices.evidence.known." + field, one.title());
        });
    }

    private static void requireRoom(List<EvidenceView> there) {
        if (there.size() >= MOST) {
            throw RuleViolation.at("title", "practices.evidence.tooMany", MOST);
        }
    }

    private static String named(String title) {
        String name = UnseenSigns.removedFrom(title).strip().replaceAll("\\s+", " ");
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
            return address(new URI(link));
        } catch (URISyntaxException e) {
            throw RuleViolation.at("link", "practices.evidence.badLink");
        }
    }

    /** A phone begins what is typed with a capital: scheme and host mean the same in small letters. */
    private static String address(URI typed) {
        String scheme = Objects.requireNonNullElse(typed.getScheme(), "").toLowerCase(Locale.ROOT);
        String host = Objects.requireNonNullElse(typed.getHost(), "").toLowerCase(Locale.ROOT);
        if (typed.getRawUserInfo() != null) {
            throw RuleViolation.at("link", "practices.evidence.secretLink");
        }
        String rest = typed.toASCIIString().replaceFirst("(?i)^https?://[^/?#]*", "");
        String link = scheme + "://" + host + (typed.getPort() < 0 ? "" : ":" + typed.getPort()) + rest;
        if (!scheme.matches("https?") || !host.contains(".") || link.length() > LONGEST_LINK) {
            throw RuleViolation.at("link", "practices.evidence.badLink");
        }
        return link;
    }
}
