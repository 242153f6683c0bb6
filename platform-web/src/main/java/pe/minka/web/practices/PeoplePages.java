package pe.minka.web.practices;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberView;
import pe.minka.members.Network;
import pe.minka.members.NetworkEntry;
import pe.minka.members.NetworkSearch;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.practices.InvitationId;
import pe.minka.practices.PracticeTeams;
import pe.minka.shared.RuleViolation;
import pe.minka.web.navigation.Flash;
import pe.minka.web.organisations.OrganisationChoice.Chosen;

/** The page of the organisations and the people of a practice. */
@Component
class PeoplePages {

    private static final int FOUND = 10;
    private static final int SHORTEST = 2;

    private final DraftPages drafts;
    private final PracticeTeams teams;
    private final Network network;
    private final MemberDirectory directory;
    private final OrganisationCatalogue catalogue;
    private final Flash flash;

    PeoplePages(
            DraftPages drafts,
            PracticeTeams teams,
            Network network,
            MemberDirectory directory,
            OrganisationCatalogue catalogue,
            Flash flash) {
        this.drafts = drafts;
        this.teams = teams;
        this.network = network;
        this.directory = directory;
        this.catalogue = catalogue;
        this.flash = flash;
    }

    /** Somebody who was found, or who has been asked and has not answered. */
    record Waiting(InvitationId id, MemberView person) {}

    /** Somebody who can be asked. */
    record Found(String id, String name, String post, String workplace) {}

    String show(Access me, String code, Chosen organisation, Model model) {
        var draft = drafts.open(me, code, model);
        model.addAttribute("organisationOptions", organisation.options());
        model.addAttribute("waiting", waiting(me, code));
        model.addAttribute("me", me.id());
        drafts.place(draft, PartPath.PEOPLE, model);
        return "practices/people";
    }

    private List<Waiting> waiting(Access me, String code) {
        var asked = teams.waitingFor(me, code);
        var people = directory.findAll(asked.stream().map(one -> one.member()).toList());
        return asked.stream()
                .flatMap(
                        one -> Stream.ofNullable(people.get(one.member())).map(person -> new Waiting(one.id(), person)))
                .toList();
    }

    /** Looks for people by their names; too little finds nobody. */
    void look(String typed, Model model) {
        String text = typed.strip();
        model.addAttribute("persona", text);
        if (text.length() >= SHORTEST) {
            var people = network.after(null, new NetworkSearch(text, null, null), FOUND);
            var places = catalogue.findAll(
                    people.stream().map(NetworkEntry::organisation).toList());
            model.addAttribute(
                    "found",
                    people.stream()
                            .map(one -> {
                                var place = places.get(one.organisation());
                                return new Found(
                                        one.id().value().toString(),
                                        one.givenNames() + " " + one.surnames(),
                                        one.post(),
                                        place == null ? "" : place.label());
                            })
                            .toList());
        }
    }

    /** Where no form of the page could show what a rule says. */
    void attempt(RedirectAttributes next, String done, Runnable step) {
        try {
            step.run();
            flash.ok(next, done);
        } catch (RuleViolation rule) {
            flash.warn(next, rule);
        }
    }

    void say(RedirectAttributes next, String key) {
        flash.ok(next, key);
    }
}
