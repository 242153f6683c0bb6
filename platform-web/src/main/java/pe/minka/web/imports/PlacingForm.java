package pe.minka.web.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.imports.Brought;
import pe.minka.imports.DraftChoices;
import pe.minka.imports.DraftPlace;
import pe.minka.organisations.OrganisationId;

/** What somebody decides about a document; values that mean nothing are no decision. */
record PlacingForm(String title, List<String> organisations, List<String> places) {

    PlacingForm(@Nullable String title, @Nullable List<String> organisations, @Nullable List<String> places) {
        this.title = title == null ? "" : title;
        this.organisations = organisations == null ? List.of() : new ArrayList<>(organisations);
        this.places = places == null ? List.of() : new ArrayList<>(places);
    }

    /** As the document was understood. */
    static PlacingForm of(Brought brought) {
        return new PlacingForm(
                brought.title(),
                brought.organisations().stream()
                        .map(one -> one.found() == null
                                ? ""
                                : one.found().id().value().toString())
                        .toList(),
                brought.loose().stream().map(piece -> DraftPlace.NOTE.name()).toList());
    }

    DraftChoices choices() {
        return new DraftChoices(
                title,
                organisations.stream().map(PlacingForm::organisation).toList(),
                places.stream().map(PlacingForm::place).toList());
    }

    private static Optional<OrganisationId> organisation(@Nullable String chosen) {
        try {
            return chosen == null || chosen.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new OrganisationId(UUID.fromString(chosen)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static DraftPlace place(@Nullable String chosen) {
        for (DraftPlace place : DraftPlace.values()) {
            if (place.name().equals(chosen)) {
                return place;
            }
        }
        return DraftPlace.NOTE;
    }
}
