package pe.minka.web.practices;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.members.Network;
import pe.minka.members.NetworkEntry;
import pe.minka.members.NetworkSearch;
import pe.minka.organisations.OrganisationCatalogue;

/** Members somebody looks for by name, to ask them for something about a practice. */
@Component
public class Candidates {

    private static final int FOUND = 10;
    private static final int SHORTEST = 2;

    private final Network network;
    private final OrganisationCatalogue catalogue;

    Candidates(Network network, OrganisationCatalogue catalogue) {
        this.network = network;
        this.catalogue = catalogue;
    }

    /** Somebody who can be asked. */
    public record Found(String id, String name, String post, String workplace) {}

    /** What was typed and who was found; too little finds nobody. */
    public void look(String typed, Model model) {
        String text = typed.strip();
        model.addAttribute("persona", text);
        if (text.length() >= SHORTEST) {
            model.addAttribute("found", found(text));
        }
    }

    private List<Found> found(String text) {
        var people = network.after(null, new NetworkSearch(text, null, null), FOUND);
        var places = catalogue.findAll(
                people.stream().map(NetworkEntry::organisation).toList());
        return people.stream()
                .map(one -> {
                    var place = places.get(one.organisation());
                    return new Found(
                            one.id().value().toString(),
                            one.givenNames() + " " + one.surnames(),
                            one.post(),
                            place == null ? "" : place.label());
                })
                .toList();
    }
}
