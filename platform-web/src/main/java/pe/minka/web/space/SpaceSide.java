package pe.minka.web.space;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.members.Access;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.practices.ReviewInbox;
import pe.minka.web.recognition.OwnBadges;
import pe.minka.web.recognition.StandingCards;

/** What stands beside the tasks and the news of a member: the standing, the insignias, the workplace, the ways to what is theirs. */
@Component
class SpaceSide {

    private final OrganisationCatalogue organisations;
    private final StandingCards standings;
    private final OwnBadges badges;

    SpaceSide(OrganisationCatalogue organisations, StandingCards standings, OwnBadges badges) {
        this.organisations = organisations;
        this.standings = standings;
        this.badges = badges;
    }

    void show(Access me, Model model) {
        model.addAttribute("standing", standings.of(me).orElse(null));
        model.addAttribute("badges", badges.of(me).orElse(null));
        model.addAttribute("profile", me.profile());
        model.addAttribute("reviews", ReviewInbox.isFor(me));
        model.addAttribute("workplace", organisations.find(me.organisation()).orElse(null));
    }
}
