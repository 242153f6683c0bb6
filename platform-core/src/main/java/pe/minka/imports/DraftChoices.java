package pe.minka.imports;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pe.minka.organisations.OrganisationId;

/**
 * What somebody decided about a form before a draft is made of it. What they did not decide stays as a note.
 *
 * @param organisations which one each institution is, in the order of the form
 * @param places where each loose piece goes, in its order
 */
public record DraftChoices(String title, List<Optional<OrganisationId>> organisations, List<DraftPlace> places) {

    public DraftChoices {
        organisations = List.copyOf(organisations);
        places = List.copyOf(places);
    }

    /** As the form was understood, and nothing lost. */
    public static DraftChoices asRead(Brought form) {
        return new DraftChoices(
                form.title(),
                form.organisations().stream()
                        .map(one -> Optional.ofNullable(one.found()).map(found -> found.id()))
                        .toList(),
                List.of());
    }

    DraftPlace place(int piece) {
        @Nullable DraftPlace chosen = piece < places.size() ? places.get(piece) : null;
        return chosen == null ? DraftPlace.NOTE : chosen;
    }

    Optional<OrganisationId> organisation(int institution) {
        return institution < organisations.size() ? organisations.get(institution) : Optional.empty();
    }
}
