package pe.minka.members;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationKind;
import pe.minka.organisations.OrganisationView;

/** Understands what people write for their organisation in a file: kind and code, or a name that means only one. */
@Component
class OrganisationReading {

    private static final Pattern KIND_AND_CODE = Pattern.compile("(.+?)[\\s_-]+([A-Za-z0-9]{2,20})");
    private static final int CANDIDATES = 4;
    private static final int NAMED = 3;

    private final OrganisationCatalogue catalogue;

    OrganisationReading(OrganisationCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What a text means. */
    sealed interface Meaning {

        record One(OrganisationView organisation) implements Meaning {}

        record Several(String names) implements Meaning {}

        record Nothing() implements Meaning {}
    }

    Meaning read(String text) {
        var keyed = byKey(text);
        if (keyed.isPresent()) {
            return new Meaning.One(keyed.get());
        }
        List<OrganisationView> named = catalogue.named(text);
        return meaning(named.isEmpty() ? catalogue.suggest(text, CANDIDATES) : named);
    }

    private Optional<OrganisationView> byKey(String text) {
        var parts = KIND_AND_CODE.matcher(text.strip());
        return parts.matches()
                ? OrganisationKind.parse(parts.group(1))
                        .flatMap(kind -> catalogue.find(kind, parts.group(2).toUpperCase(Locale.ROOT)))
                        .filter(OrganisationView::active)
                : Optional.empty();
    }

    private static Meaning meaning(List<OrganisationView> found) {
        return switch (found.size()) {
            case 0 -> new Meaning.Nothing();
            case 1 -> new Meaning.One(found.getFirst());
            default ->
                new Meaning.Several(
                        found.stream().limit(NAMED).map(OrganisationView::label).collect(Collectors.joining(", ")));
        };
    }
}
