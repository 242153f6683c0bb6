package pe.minka.web.space;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import pe.minka.members.Access;
import pe.minka.notifications.Notices;
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
    private final SpaceSide side;
    private final Clock clock;

    SpaceController(WaitingTasks tasks, Notices notices, SpaceSide side, Clock clock) {
        this.tasks = tasks;
        this.notices = notices;
        this.side = side;
        this.clock = clock;
    }

    @GetMapping("/inicio")
    String show(@Me Access me, Model model) {
        model.addAttribute("today", Peru.dayOf(clock.instant()));
        model.addAttribute("tasks", tasks.of(me));
        model.addAttribute("notices", notices.page(me.id(), LATEST).items());
        side.show(me, model);
        return "space/index";
    }
}
