package pe.minka.web.organisations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationView;
import pe.minka.web.forms.Option;

/**
 * An organisation chosen in a form, with the fields {@code organisation} (what was chosen) and {@code organisationText}
 * (what was typed) and the fragment {@code organisations/choice}. Without a script the button «Buscar» sends the form,
 * and the page comes back with what the text may mean.
 */
@Component
public class OrganisationChoice {

    private static final int SHOWN = 12;

    private final OrganisationCatalogue catalogue;

    OrganisationChoice(OrganisationCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Takes what was chosen, or the only organisation the text can mean; otherwise says what is missing. */
    public Chosen resolve(@Nullable String chosen, @Nullable String text) {
        var taken = byId(chosen).filter(one -> suits(one, text)).or(() -> byText(text));
        if (taken.isPresent()) {
            return new Chosen(taken.get(), List.of(option(taken.get())), null);
        }
        if (text == null || text.isBlank()) {
            return new Chosen(null, List.of(), "organisations.choice.none");
        }
        var options = offered(text);
        return new Chosen(
                null, options, options.isEmpty() ? "organisations.choice.unknown" : "organisations.choice.several");
    }

    /** Looks for what was typed, whatever was chosen before. */
    public Chosen search(@Nullable String text) {
        return text == null || text.isBlank() ? resolve(null, null) : new Chosen(null, offered(text), null);
    }

    /** Before anything was typed. */
    public Chosen of(@Nullable OrganisationView known) {
        return new Chosen(known, known == null ? List.of() : List.of(option(known)), null);
    }

    private List<Option> offered(String text) {
        return catalogue.suggest(text, SHOWN).stream()
                .map(OrganisationChoice::option)
                .toList();
    }

    private Optional<OrganisationView> byId(@Nullable String chosen) {
        if (chosen == null || chosen.isBlank()) {
            return Optional.empty();
        }
        return identifier(chosen)
                .flatMap(catalogue::find)
                .or(() -> catalogue.findBySlug(chosen))
                .filter(OrganisationView::active);
    }

    /** Without a script a choice stays in the form while something else is typed over it: then the text counts. */
    private boolean suits(OrganisationView chosen, @Nullable String text) {
        if (text == null || text.isBlank() || text.strip().equals(chosen.label())) {
            return true;
        }
        var meant = catalogue.suggest(text, SHOWN);
        return meant.isEmpty() || meant.contains(chosen);
    }

    private static Optional<OrganisationId> identifier(String text) {
        try {
            return Optional.of(new OrganisationId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<OrganisationView> byText(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        List<OrganisationView> named = catalogue.named(text.replaceAll("\\p{Cntrl}", " "));
        List<OrganisationView> meant = named.isEmpty() ? catalogue.suggest(text, 2) : named;
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /** The organisation, if there is one; what to offer; the key of the text that says what is missing. */
    public record Chosen(
            @Nullable OrganisationView organisation,
            List<Option> options,
            @Nullable String problem) {

        public Chosen {
            options = List.copyOf(options);
        }
    }

    private static Option option(OrganisationView organisation) {
        return new Option(organisation.id().value().toString(), organisation.label());
    }
}
