package pe.minka.web.administration;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import pe.minka.members.Access;
import pe.minka.web.security.Me;

/** Where an administrator begins: what waits, how things stand, and the way to everything else. */
@Controller
class AdministrationController {

    private final WaitingTasks tasks;
    private final AdministrationFigures figures;
    private final AdministrationDoors doors;

    AdministrationController(WaitingTasks tasks, AdministrationFigures figures, AdministrationDoors doors) {
        this.tasks = tasks;
        this.figures = figures;
        this.doors = doors;
    }

    @GetMapping("/admin")
    String desk(@Me Access admin, Model model) {
        model.addAttribute("reach", figures.reach(admin));
        model.addAttribute("tasks", tasks.desk(admin));
        model.addAttribute("figures", figures.people(admin));
        model.addAttribute("latest", figures.latest(admin));
        model.addAttribute("doors", doors.of(admin));
        return "administration/index";
    }
}
