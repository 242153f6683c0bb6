package pe.minka.web.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.documents.FormField;
import pe.minka.documents.FormKind;
import pe.minka.imports.Brought;
import pe.minka.imports.BroughtForm;
import pe.minka.imports.NamedOrganisation;

/**
 * A form that became a draft, and where every piece of it went; loose pieces wait as notes of the draft.
 *
 * @param earlier the codes of what was made of the same document before
 */
record BroughtFormJson(
        String code,
        UUID upload,
        @Nullable FormKind kind,
        String title,
        List<Organisation> organisations,
        List<Placed> placed,
        List<Loose> unplaced,
        List<String> earlier) {

    record Organisation(String written, @Nullable OrganisationJson organisation) {}

    record Placed(String label, FormField field, String text) {}

    record Loose(String label, String text) {}

    static BroughtFormJson of(String code, BroughtForm brought, List<String> earlier, ApiMapper mapper) {
        return new BroughtFormJson(
                code,
                brought.upload().id().value(),
                brought.reading().kind().orElse(null),
                brought.title(),
                brought.organisations().stream()
                        .map(one -> organisation(one, mapper))
                        .toList(),
                placed(brought),
                unplaced(brought),
                earlier);
    }

    static List<Placed> placed(Brought brought) {
        return brought.report().placed().stream()
                .map(piece -> new Placed(piece.label(), piece.field(), piece.text()))
                .toList();
    }

    static List<Loose> unplaced(Brought brought) {
        return brought.loose().stream()
                .map(piece -> new Loose(piece.label(), piece.text()))
                .toList();
    }

    private static Organisation organisation(NamedOrganisation named, ApiMapper mapper) {
        var found = named.found();
        return new Organisation(named.written(), found == null ? null : mapper.organisation(found));
    }
}
