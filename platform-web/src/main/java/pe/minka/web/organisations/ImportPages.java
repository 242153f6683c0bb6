package pe.minka.web.organisations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberId;
import pe.minka.members.MemberView;
import pe.minka.organisations.ImportOriginals;
import pe.minka.organisations.ImportStatus;
import pe.minka.organisations.OrganisationImportHistory;
import pe.minka.organisations.OrganisationImportId;
import pe.minka.organisations.OrganisationImportView;
import pe.minka.organisations.RowOutcome;
import pe.minka.shared.ActorId;
import pe.minka.shared.NotFound;
import pe.minka.shared.PageRequest;

/** What the pages of imports show: who did what when, and every row in words. */
@Component
class ImportPages {

    private static final int LISTED = 10;
    private static final int ROWS = 40;

    private final OrganisationImportHistory history;
    private final MemberDirectory members;
    private final ImportWording wording;
    private final ImportOriginals originals;

    ImportPages(
            OrganisationImportHistory history,
            MemberDirectory members,
            ImportWording wording,
            ImportOriginals originals) {
        this.history = history;
        this.members = members;
        this.wording = wording;
        this.originals = originals;
    }

    /** An import with the names of those who worked on it. */
    record Entry(OrganisationImportView batch, String uploader, String applier, String undoer) {}

    record Tab(String slug, long count, boolean current) {}

    String list(Model model, int page) {
        var found = history.page(new PageRequest(page, LISTED));
        var names = names(found.items());
        model.addAttribute("imports", found.map(batch -> entry(batch, names)));
        model.addAttribute("crumbs", wording.crumbs(null));
        return "organisations/admin/import";
    }

    OrganisationImportView required(OrganisationImportId id) {
        return history.find(id).orElseThrow(() -> new NotFound("import " + id.value()));
    }

    /** The rows of one outcome; the first that has any when none is asked for. */
    String preview(OrganisationImportId id, @Nullable String asked, int page, Model model) {
        var batch = fill(id, model);
        var outcome = Optional.ofNullable(asked)
                .flatMap(ImportTab::find)
                .or(() -> ImportTab.firstOf(batch))
                .orElse(ImportTab.NEW);
        model.addAttribute(
                "tabs",
                Stream.of(ImportTab.values())
                        .map(tab -> new Tab(tab.slug(), batch.count(tab.outcome()), tab == outcome))
                        .toList());
        model.addAttribute("tab", outcome.slug());
        var rows = history.rows(id, Set.of(outcome.outcome()), new PageRequest(page, ROWS));
        model.addAttribute("rows", rows.map(wording::line));
        model.addAttribute("lostZeros", outcome.outcome() == RowOutcome.WRONG && wording.sawLostZeros(rows.items()));
        if (batch.status() == ImportStatus.UNDONE) {
            model.addAttribute(
                    "stayed", history.stayed(id).stream().map(wording::line).toList());
        }
        return "organisations/admin/import-preview";
    }

    String undo(OrganisationImportId id, Model model) {
        var batch = fill(id, model);
        if (batch.status() != ImportStatus.APPLIED) {
            return "redirect:/admin/entidades/importar/" + id.value();
        }
        var stays = history.wouldStay(id);
        model.addAttribute("stays", stays.stream().map(wording::line).toList());
        model.addAttribute("goes", batch.effective() - stays.size());
        return "organisations/admin/import-undo";
    }

    private OrganisationImportView fill(OrganisationImportId id, Model model) {
        var batch = required(id);
        model.addAttribute("entry", entry(batch, names(List.of(batch))));
        model.addAttribute("original", originals.of(id).orElse(null));
        model.addAttribute("crumbs", wording.crumbs(batch.fileName()));
        return batch;
    }

    private Map<MemberId, MemberView> names(Collection<OrganisationImportView> batches) {
        List<MemberId> people = new ArrayList<>();
        for (var batch : batches) {
            Stream.of(batch.uploadedBy(), batch.appliedBy(), batch.undoneBy())
                    .filter(Objects::nonNull)
                    .map(actor -> new MemberId(actor.value()))
                    .forEach(people::add);
        }
        return members.findAll(people);
    }

    private Entry entry(OrganisationImportView batch, Map<MemberId, MemberView> names) {
        return new Entry(
                batch, name(batch.uploadedBy(), names), name(batch.appliedBy(), names), name(batch.undoneBy(), names));
    }

    private String name(@Nullable ActorId actor, Map<MemberId, MemberView> names) {
        var member = actor == null ? null : names.get(new MemberId(actor.value()));
        return member == null ? wording.somebody() : member.name();
    }
}
