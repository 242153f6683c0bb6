package pe.minka.web.imports;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.imports.BatchId;
import pe.minka.imports.PracticeBatches;
import pe.minka.imports.RowFate;
import pe.minka.members.Access;
import pe.minka.members.MemberDirectory;
import pe.minka.shared.Peru;
import pe.minka.web.navigation.Crumb;

/** What the pages of brought catalogues show. */
@Component
class BatchPages {

    static final String PATH = "/admin/practicas/importar";

    private final PracticeBatches batches;
    private final MemberDirectory members;
    private final MessageSource messages;

    BatchPages(PracticeBatches batches, MemberDirectory members, MessageSource messages) {
        this.batches = batches;
        this.members = members;
        this.messages = messages;
    }

    String list(Access me, Model model) {
        model.addAttribute("batches", batches.latest(me));
        model.addAttribute("crumbs", List.of(administration(), Crumb.here(text("imports.batch.title"))));
        return "imports/batches";
    }

    String show(Access me, BatchId id, Model model) {
        var batch = batches.required(me, id);
        model.addAttribute("batch", batch);
        model.addAttribute(
                "sender", members.find(batch.sentBy()).map(one -> one.name()).orElse(""));
        model.addAttribute("rows", batches.rows(me, id));
        model.addAttribute("fates", RowFate.values());
        model.addAttribute(
                "crumbs",
                List.of(administration(), new Crumb(text("imports.batch.title"), PATH), Crumb.here(batch.fileName())));
        return "imports/batch";
    }

    private Crumb administration() {
        return new Crumb(text("shell.menu.administration"), "/admin");
    }

    private String text(String key) {
        return messages.getMessage(key, null, Peru.LOCALE);
    }
}
