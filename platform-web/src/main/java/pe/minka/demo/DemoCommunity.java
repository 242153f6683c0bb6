package pe.minka.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.audit.AuditFilter;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberView;
import pe.minka.shared.PageRequest;

/**
 * Loads the chapters that are not there yet, before the first page is served. The audit log remembers which ones are, so
 * that a later start does nothing, and so that nobody can take a demonstration for anything else.
 */
@Component
@DemoOnly
class DemoCommunity implements SmartLifecycle {

    private static final String LOADED = "demo.loaded";
    private static final int CHAPTERS_AT_MOST = 200;

    private final List<DemoChapter> chapters;
    private final MemberDirectory members;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    DemoCommunity(
            List<DemoChapter> chapters, MemberDirectory members, AuditLog audit, TransactionTemplate transaction) {
        this.chapters = List.copyOf(chapters);
        this.members = members;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        refuseRealCommunity();
        Set<String> loaded = loaded();
        chapters.stream().filter(chapter -> !loaded.contains(chapter.name())).forEach(this::load);
        running = true;
    }

    private void load(DemoChapter chapter) {
        chapter.load();
        transaction.executeWithoutResult(status -> audit.record(
                AuditRecord.of(null, LOADED, "demo", chapter.name()).with(Map.of())));
    }

    private Set<String> loaded() {
        var filter = new AuditFilter(null, LOADED, null, null, null, null);
        Set<String> names = new HashSet<>();
        audit.page(filter, new PageRequest(1, CHAPTERS_AT_MOST)).items().forEach(entry -> names.add(entry.subject()));
        return names;
    }

    boolean isLoaded() {
        return !loaded().isEmpty();
    }

    /** Invented people with a password that everybody knows must never get among real ones. */
    private void refuseRealCommunity() {
        Set<String> invented = new HashSet<>();
        DemoAccount.all().forEach(account -> invented.add(account.mail()));
        var administrators = members.findAll(members.administratorsOf(null)).values();
        if (!administrators.stream().map(MemberView::mail).allMatch(invented::contains) && loaded().isEmpty()) {
            throw new IllegalStateException(
                    "La comunidad de demostración solo se carga en una base de datos propia, y en esta hay personas"
                            + " de verdad: quita minka.demo o usa otra base de datos.");
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, and after everything that other modules do at the start. */
    @Override
    public int getPhase() {
        return 0;
    }
}
