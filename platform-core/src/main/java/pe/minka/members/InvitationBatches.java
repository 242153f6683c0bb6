package pe.minka.members;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.files.FileId;
import pe.minka.members.InvitationRow.Outcome;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationView;
import pe.minka.shared.Forbidden;
import pe.minka.shared.Listing;
import pe.minka.shared.NotFound;
import pe.minka.shared.PageRequest;
import pe.minka.shared.RuleViolation;

/** Invites many people by a file: look first, then invite all at once, and take back what nobody has answered yet. */
@Service
public class InvitationBatches {

    private static final Duration PREVIEW = Duration.ofHours(24);
    private static final int LONGEST_NAME = 120;
    private static final String SUBJECT = "invitationBatch";

    private final InvitationSheet sheet;
    private final InvitationBatchStore store;
    private final InvitationDesk desk;
    private final MemberDirectory directory;
    private final OrganisationCatalogue organisations;
    private final AuditLog audit;
    private final Clock clock;

    InvitationBatches(
            InvitationSheet sheet,
            InvitationBatchStore store,
            InvitationDesk desk,
            MemberDirectory directory,
            OrganisationCatalogue organisations,
            AuditLog audit,
            Clock clock) {
        this.sheet = sheet;
        this.store = store;
        this.desk = desk;
        this.directory = directory;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Invites nobody yet. */
    @Transactional
    public InvitationBatchId upload(Access admin, String fileName, byte[] file) {
        Jurisdiction.requireAdministrator(admin);
        var id = InvitationBatchId.next();
        String name = fileName.isBlank() ? "csv" : fileName.strip();
        String shown = name.substring(0, Math.min(LONGEST_NAME, name.length()));
        store.add(id, shown, sheet.read(admin, file), admin.id(), clock.instant());
        store.keepOriginal(id, fileName, file, admin);
        return id;
    }

    @Transactional(readOnly = true)
    public InvitationBatch find(Access admin, InvitationBatchId id) {
        Jurisdiction.requireAdministrator(admin);
        return store.find(id)
                .filter(batch -> maySee(admin, batch))
                .orElseThrow(() -> new NotFound("invitation batch " + id.value()));
    }

    /** The file as it was sent, as long as it is kept. */
    @Transactional(readOnly = true)
    public Optional<FileId> original(Access admin, InvitationBatchId id) {
        return store.originalOf(find(admin, id).id());
    }

    /** It was discarded, or forgotten because nobody confirmed it in time. */
    @Transactional(readOnly = true)
    public boolean isGone(Access admin, InvitationBatchId id) {
        Jurisdiction.requireAdministrator(admin);
        return store.find(id).isEmpty();
    }

    /** The own ones, and for a national administrator everybody's. */
    private static boolean maySee(Access admin, InvitationBatch batch) {
        return batch.uploadedBy().equals(admin.id()) || admin.isNationalAdministrator();
    }

    @Transactional(readOnly = true)
    public List<InvitationBatch> recent(Access admin) {
        Jurisdiction.requireAdministrator(admin);
        return store.recent(admin.isNationalAdministrator() ? null : admin.id());
    }

    @Transactional(readOnly = true)
    public Listing<InvitationRow> rows(Access admin, InvitationBatchId id, Outcome outcome, PageRequest page) {
        return store.rows(find(admin, id), outcome, page);
    }

    /** Everybody or nobody. Whoever has become known since the preview is left out. */
    @Transactional
    public int confirm(Access admin, InvitationBatchId id) {
        find(admin, id);
        if (!store.confirm(id, clock.instant())) {
            throw new RuleViolation("members.batch.decided");
        }
        List<InvitationRow> rows = store.rows(id, Outcome.INVITE);
        Set<String> known = sheet.known(rows.stream().map(InvitationRow::mail).toList());
        var places = organisations.findAll(rows.stream()
                .map(row -> Objects.requireNonNull(row.organisation()))
                .toList());
        Set<String> regions = new HashSet<>();
        for (var row : rows) {
            if (!known.contains(row.mail())) {
                regions.add(invite(admin, row, Objects.requireNonNull(places.get(row.organisation())), id));
            }
        }
        int invited =
                (int) rows.stream().filter(row -> !known.contains(row.mail())).count();
        store.confirmed(id, invited);
        record(admin, "invitations.confirmed", id, regions, invited);
        return invited;
    }

    private String invite(Access admin, InvitationRow row, OrganisationView place, InvitationBatchId batch) {
        if (!admin.administers(place.region())) {
            throw new Forbidden("invites into a region that is not the own one");
        }
        var invitee =
                new Invitee(row.givenNames(), row.surnames(), new MailAddress(row.mail()), place.id(), row.post());
        try {
            desk.invite(admin, invitee, place.region(), batch);
        } catch (DuplicateKeyException | OptimisticLockingFailureException enrolledThisMoment) {
            throw new RuleViolation("members.batch.changed");
        }
        return String.valueOf(place.region());
    }

    /** Takes back every invitation of the file that nobody has answered. */
    @Transactional
    public int undo(Access admin, InvitationBatchId id) {
        find(admin, id);
        if (!store.undo(id, clock.instant())) {
            throw new RuleViolation("members.batch.decided");
        }
        var open = directory.findAll(store.members(id)).values().stream()
                .filter(person -> person.status() == MemberStatus.INVITED)
                .toList();
        Set<String> regions = new HashSet<>();
        int withdrawn = 0;
        for (var person : open) {
            if (desk.withdraw(admin, person.id(), person.region())) {
                regions.add(String.valueOf(person.region()));
                withdrawn++;
            }
        }
        if (withdrawn == 0) {
            throw new RuleViolation("members.batch.answered");
        }
        store.undone(id, withdrawn);
        record(admin, "invitations.undone", id, regions, withdrawn);
        return withdrawn;
    }

    /** The file is forgotten, nobody is invited. */
    @Transactional
    public void discard(Access admin, InvitationBatchId id) {
        find(admin, id);
        if (!store.discard(id)) {
            throw new RuleViolation("members.batch.decided");
        }
    }

    @Scheduled(cron = "0 23 * * * *", zone = "America/Lima")
    @SchedulerLock(name = "forget-invitation-previews")
    @Transactional
    public void forgetOldPreviews() {
        store.forgetPreviewsBefore(clock.instant().minus(PREVIEW));
    }

    /** What happened in one region its administrators read; what went beyond is national. */
    private void record(Access admin, String action, InvitationBatchId id, Set<String> regions, int count) {
        String region = regions.size() == 1 ? regions.iterator().next() : "null";
        audit.record(
                AuditRecord.of(admin.id().actor(), action, SUBJECT, id.value().toString())
                        .inRegion(region.equals("null") ? null : region)
                        .with(Map.of("count", Integer.toString(count))));
    }
}
