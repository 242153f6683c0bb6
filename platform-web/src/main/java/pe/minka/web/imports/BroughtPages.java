package pe.minka.web.imports;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.documents.FormField;
import pe.minka.imports.BroughtForm;
import pe.minka.imports.DraftPlace;
import pe.minka.imports.FormDrafts;
import pe.minka.imports.FormUploadId;
import pe.minka.imports.FormUploads;
import pe.minka.imports.NamedOrganisation;
import pe.minka.members.Access;
import pe.minka.practices.sheet.Presentation;
import pe.minka.shared.Peru;
import pe.minka.web.forms.Option;
import pe.minka.web.navigation.Crumb;

/** What the pages of brought documents show. */
@Component
class BroughtPages {

    static final String ROOT = "/practicas/importar";

    private final FormUploads uploads;
    private final FormDrafts drafts;
    private final MessageSource messages;

    BroughtPages(FormUploads uploads, FormDrafts drafts, MessageSource messages) {
        this.uploads = uploads;
        this.drafts = drafts;
        this.messages = messages;
    }

    String list(Access me, Model model) {
        model.addAttribute("uploads", uploads.waiting(me));
        model.addAttribute("crumbs", List.of(shelf(), Crumb.here(text("imports.title"))));
        return "imports/list";
    }

    BroughtForm brought(Access me, FormUploadId id) {
        return drafts.preview(me, id);
    }

    String preview(BroughtForm brought, Model model) {
        model.addAttribute("brought", brought);
        model.addAttribute(
                "placed",
                brought.reading().report().placed().stream()
                        .filter(piece -> piece.field() != FormField.FORM)
                        .toList());
        model.addAttribute(
                "placeOptions",
                Stream.of(DraftPlace.values())
                        .map(place -> new Option(place.name(), text("imports.place." + place)))
                        .toList());
        model.addAttribute(
                "organisationOptions",
                brought.organisations().stream().map(this::organisations).toList());
        model.addAttribute("longest", Presentation.LONGEST_TITLE);
        model.addAttribute(
                "crumbs",
                List.of(
                        shelf(),
                        new Crumb(text("imports.title"), ROOT),
                        Crumb.here(brought.upload().name())));
        return "imports/preview";
    }

    private List<Option> organisations(NamedOrganisation named) {
        return named.alike().stream()
                .map(one -> new Option(one.id().value().toString(), one.label()))
                .toList();
    }

    private Crumb shelf() {
        return new Crumb(text("practices.mine.title"), "/mi/practicas");
    }

    private String text(String key) {
        return messages.getMessage(key, null, Peru.LOCALE);
    }
}
