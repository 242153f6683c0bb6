package pe.minka.imports;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.imports.BatchRow.Note;
import pe.minka.members.Access;
import pe.minka.shared.CsvTable;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

/**
 * Brings a catalogue of practices from a table: look at what it would do, make the drafts, publish the complete ones,
 * or take back what nobody has touched. For national administrators.
 */
@Service
@Transactional
public class PracticeBatches {

    private static final String NATIONAL = "only national administrators bring catalogues";

    public static final CsvTable.Limits LIMITS = new CsvTable.Limits(2 * 1024 * 1024, 300);

    private final BatchRows rows;
    private final RowReader reader;
    private final BatchScribe scribe;
    private final MatterWords words;
    private final AuditLog audit;
    private final Clock clock;

    PracticeBatches(
            BatchRows rows, RowReader reader, BatchScribe scribe, MatterWords words, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.reader = reader;
        this.scribe = scribe;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    /** Nothing is made: only what would be. */
    public BatchId preview(Access admin, String fileName, byte[] file) {
        admin.requireNational(NATIONAL);
        var table = CsvTable.readLines(file, LIMITS);
        String missing = String.join(
                ", ",
                RowReader.REQUIRED.stream().filter(column -> !table.has(column)).toList());
        if (!missing.isEmpty()) {
            throw RuleViolation.at("file", "imports.batch.columns", missing);
        }
        List<BatchRow> written = table.rows().stream()
                .map(row -> new BatchRow(row.line(), row.cells(), RowFate.WRONG, List.of(), null))
                .toList();
        var id = BatchId.next();
        rows.add(id, named(fileName), admin.id(), clock.instant());
        rows.keep(id, judged(written, reader.read(written)));
        return id;
    }

    private static String named(String fileName) {
        String plain = fileName.replaceAll("[\\p{Cntrl}/\\\\]", " ").strip();
        return plain.isEmpty() ? "practicas.csv" : plain.substring(0, Math.min(plain.length(), 120));
    }

    private static List<BatchRow> judged(List<BatchRow> rows, List<RowMeaning> meanings) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new BatchRow(
                        rows.get(i).line(),
                        rows.get(i).cells(),
                        meanings.get(i).fate(),
                        meanings.get(i).notes(),
                        rows.get(i).code()))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<BatchView> latest(Access admin) {
        admin.requireNational(NATIONAL);
        return rows.latest();
    }

    @Transactional(readOnly = true)
    public BatchView required(Access admin, BatchId id) {
        admin.requireNational(NATIONAL);
        return rows.find(id).orElseThrow(() -> missing(id));
    }

    @Transactional(readOnly = true)
    public List<BatchRow> rows(Access admin, BatchId id) {
        return rows.rows(required(admin, id).id());
    }

    /**
     * How many drafts were made, also to whoever asks for it again. What the rows mean is asked anew: the catalogue may
     * have changed since.
     */
    public int apply(Access admin, BatchId id) {
        var batch = locked(admin, id, BatchState.PREVIEWED, BatchState.APPLIED);
        if (batch.state() == BatchState.APPLIED) {
            return rows.made(id).size();
        }
        List<BatchRow> written = rows.rows(id);
        List<RowMeaning> meanings = reader.read(written);
        rows.keep(id, judged(written, meanings));
        int made = 0;
        for (RowMeaning meaning : meanings) {
            if (meaning.becomesADraft() && meaning.holder() != null) {
                rows.made(id, meaning.line(), scribe.make(meaning), meaning.holder());
                made++;
            }
        }
        if (made == 0) {
            throw new RuleViolation("imports.batch.nothing");
        }
        finish(admin, batch, BatchState.APPLIED, "practices.imported", made);
        return made;
    }

    /** How many were published; each stands in the name of its holder, and this act in that of the administrator. */
    public int publish(Access admin, BatchId id) {
        var batch = locked(admin, id, BatchState.APPLIED, BatchState.PUBLISHED);
        if (batch.state() == BatchState.PUBLISHED) {
            return (int)
                    rows.made(id).stream().filter(BatchRows.Made::published).count();
        }
        String why = words.of("catalogue");
        int published = 0;
        for (var made : rows.made(id)) {
            if (made.fate() == RowFate.READY && scribe.publish(admin, made, why)) {
                rows.published(id, made.line());
                published++;
            }
        }
        if (published == 0) {
            throw new RuleViolation("imports.batch.noneReady");
        }
        finish(admin, batch, BatchState.PUBLISHED, "practices.importPublished", published);
        return published;
    }

    /** How many practices are gone; with what somebody has done something stays, and its row says why. */
    public int undo(Access admin, BatchId id) {
        var batch = locked(admin, id, BatchState.APPLIED, BatchState.PUBLISHED, BatchState.UNDONE);
        if (batch.state() == BatchState.UNDONE) {
            return (int) rows.rows(id).stream().filter(BatchRow::isTakenBack).count();
        }
        var madeAt = rows.appliedAt(id);
        int gone = 0;
        for (var made : rows.made(id)) {
            var kept = scribe.takeBack(admin, made, madeAt);
            kept.ifPresent(why -> rows.kept(id, made.line(), Note.of(BatchRow.KEPT + why)));
            gone += kept.isPresent() ? 0 : 1;
        }
        finish(admin, batch, BatchState.UNDONE, "practices.importUndone", gone);
        return gone;
    }

    private void finish(Access admin, BatchView batch, BatchState state, String action, int count) {
        rows.become(batch.id(), state, clock.instant());
        audit.record(AuditRecord.of(
                        admin.id().actor(),
                        action,
                        "practiceImport",
                        batch.id().value().toString())
                .with(Map.of("file", batch.fileName(), "count", String.valueOf(count))));
    }

    private BatchView locked(Access admin, BatchId id, BatchState... states) {
        admin.requireNational(NATIONAL);
        var batch = rows.lock(id).orElseThrow(() -> missing(id));
        if (!List.of(states).contains(batch.state())) {
            throw new RuleViolation("imports.batch.decided");
        }
        return batch;
    }

    private static NotFound missing(BatchId id) {
        return new NotFound("batch " + id.value());
    }
}
