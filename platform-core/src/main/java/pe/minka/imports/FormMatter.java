package pe.minka.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pe.minka.documents.ExpertBlock;
import pe.minka.documents.FormContent;
import pe.minka.documents.FormReading;
import pe.minka.documents.Mark;
import pe.minka.documents.UnplacedText;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationView;
import pe.minka.practices.sheet.Presentation;

/** What of a form a draft takes, and what it has no place for. */
@Component
class FormMatter {

    private static final int ALIKE = 5;
    private static final int MOST_OTHERS = 29;

    private final OrganisationCatalogue catalogue;
    private final MatterWords words;

    FormMatter(OrganisationCatalogue catalogue, MatterWords words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    BroughtForm of(FormUpload upload, FormReading reading, boolean misplaced) {
        var content = reading.content();
        List<UnplacedText> loose = new ArrayList<>(reading.report().unplaced());
        String whole = content.sheet().presentation().title();
        boolean blank = reading.outcome() == FormReading.Outcome.EMPTY_FORM;
        String title = blank ? "" : Titles.of(upload, whole, Presentation.LONGEST_TITLE);
        if (!title.equals(whole)) {
            add("title", whole, loose);
        }
        outside(content, loose);
        List<NamedOrganisation> organisations =
                content.institutions().stream().map(this::named).toList();
        return new BroughtForm(upload, reading, misplaced, title, organisations, loose);
    }

    /** Of what was chosen the organisations of today, as many as a practice takes beside the one of its author. */
    Set<OrganisationId> known(List<Optional<OrganisationId>> chosen) {
        List<OrganisationId> ids =
                chosen.stream().flatMap(Optional::stream).distinct().toList();
        var found = catalogue.findAll(ids);
        return ids.stream()
                .filter(id -> found.containsKey(id) && found.get(id).active())
                .limit(MOST_OTHERS)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    UnplacedText institution(String name) {
        return new UnplacedText(words.of("institution"), name);
    }

    /** The draft gets a number, a region and an address of its own, and what experts and reviewers say is not the team's. */
    private void outside(FormContent content, List<UnplacedText> loose) {
        add("number", content.number(), loose);
        add("region", content.region(), loose);
        add("link", content.link(), loose);
        add("promising", content.promising() == Mark.MADE ? words.of("yes") : "", loose);
        ExpertBlock expert = content.expert();
        add("expert", joined(expert.name(), expert.post(), expert.institution()), loose);
        add("keyAspect", expert.keyAspect(), loose);
        add("improvements", expert.improvements(), loose);
        add("recommendations", expert.recommendations(), loose);
    }

    private static String joined(String... parts) {
        return String.join(
                ", ", List.of(parts).stream().filter(part -> !part.isEmpty()).toList());
    }

    private void add(String label, String text, List<UnplacedText> loose) {
        if (!text.isEmpty()) {
            loose.add(new UnplacedText(words.of(label), text));
        }
    }

    private NamedOrganisation named(String written) {
        List<OrganisationView> named = catalogue.named(written.replace('·', ' '));
        List<OrganisationView> alike = named.isEmpty() ? catalogue.suggest(written, ALIKE) : named;
        return new NamedOrganisation(written, named.size() == 1 ? named.getFirst() : null, alike);
    }
}
