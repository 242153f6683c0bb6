package pe.minka.web.administration;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.members.Application;
import pe.minka.members.Approvals;
import pe.minka.members.MailAddress;
import pe.minka.members.MemberId;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.forms.ReasonForm;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** People who wait to be let in (solicitudes). */
@Controller
class ApplicationsController {

    private static final int PAGE = 20;
    private static final String TO_LIST = "redirect:/admin/solicitudes";

    private final Approvals approvals;
    private final PersonLines lines;
    private final Flash flash;

    ApplicationsController(Approvals approvals, PersonLines lines, Flash flash) {
        this.approvals = approvals;
        this.lines = lines;
        this.flash = flash;
    }

    @GetMapping("/admin/solicitudes")
    String list(@Me Access admin, @RequestParam(name = "pagina", required = false) @Nullable String page, Model model) {
        var waiting = approvals.waiting(admin, ListPage.request(page, PAGE));
        model.addAttribute("list", ListPage.of(waiting, lines(waiting.items()), "/admin/solicitudes"));
        return "administration/applications";
    }

    private List<ApplicationLine> lines(List<Application> applications) {
        var people = lines.of(applications.stream().map(Application::person).toList());
        return IntStream.range(0, people.size())
                .mapToObj(at -> line(people.get(at), applications.get(at)))
                .toList();
    }

    private static ApplicationLine line(PersonLine person, Application application) {
        boolean publicMail = new MailAddress(application.person().mail()).isPublic();
        return new ApplicationLine(person, application.since(), publicMail);
    }

    @GetMapping("/admin/solicitudes/{id}")
    String one(
            @Me Access admin,
            @PathVariable UUID id,
            @ModelAttribute("form") ReasonForm form,
            Model model,
            RedirectAttributes next) {
        return decide(admin, id, next, application -> page(application, model));
    }

    @PostMapping("/admin/solicitudes/{id}/aprobar")
    String approve(@Me Access admin, @PathVariable UUID id, RedirectAttributes next) {
        return decide(admin, id, next, application -> {
            approvals.approve(admin, new MemberId(id));
            return done("administration.applications.approved", application, next);
        });
    }

    @PostMapping("/admin/solicitudes/{id}/rechazar")
    String reject(
            @Me Access admin,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Runnable step = () -> approvals.reject(admin, new MemberId(id), form.toReason());
        return decide(
                admin,
                id,
                next,
                application -> FormErrors.prevent(errors, response, step)
                        ? page(application, model)
                        : done("administration.applications.rejected", application, next));
    }

    private String done(String key, Application application, RedirectAttributes next) {
        flash.ok(next, key, application.person().name());
        return TO_LIST;
    }

    /** Two administrators have the same request before them, or an old mail is opened: the person's page says what came of it. */
    private String decide(Access admin, UUID id, RedirectAttributes next, Function<Application, String> decision) {
        return approvals.find(admin, new MemberId(id)).map(decision).orElseGet(() -> {
            flash.warn(next, "administration.applications.decided");
            return "redirect:/admin/personas/" + id;
        });
    }

    private String page(Application application, Model model) {
        model.addAttribute("candidate", lines(List.of(application)).getFirst());
        return "administration/application";
    }
}
