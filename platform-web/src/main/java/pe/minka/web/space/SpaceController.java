package pe.minka.web.space;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import pe.minka.members.Access;
import pe.minka.notifications.Notices;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.practices.ReviewInbox;
import pe.minka.shared.PageRequest;
import pe.minka.shared.Peru;
import pe.minka.web.administration.WaitingTasks;
import pe.minka.web.security.Me;

/** The page a member comes to after signing in. */
@Controller
class SpaceController {

    private static final PageRequest LATEST = new PageRequest(1, 6);

    private final WaitingTasks tasks;
    private final Notices notices;
    private final OrganisationCatalogue organisations;
    private final Clock clock;

    SpaceController(WaitingTasks tasks, Notices notices, OrganisationCatalogue organisations, Clock clock) {
        this.tasks = tasks;
        this.notices = notices;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping("/inicio")
    String show(@Me Access me, Model model) {
        model.addAttribute("today", Peru.dayOf(clock.instant()));
        model.addAttribute("tasks", tasks.of(me));
        model.addAttribute("notices", notices.page(me.id(), LATEST).items());
        model.addAttribute("profile", me.profile());
        model.addAttribute("reviews", ReviewInbox.isFor(me));
        model.addAttribute("workplace", organisations.find(me.organisation()).orElse(null));
        return "space/index";
    }
}
