package pe.minka.web.administration;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pe.minka.members.Access;
import pe.minka.web.navigation.LeftAside;
import pe.minka.web.security.Me;

/** The audit log, to read and to take along. */
@Controller
class AuditController {

    private final AuditSearch search;
    private final AuditFile file;

    AuditController(AuditSearch search, AuditFile file) {
        this.search = search;
        this.file = file;
    }

    @GetMapping(AuditChoice.PATH)
    String list(@Me Access admin, @RequestParam MultiValueMap<String, String> asked, Model model) {
        var typed = asked.toSingleValueMap();
        var choice = search.choice(admin, typed);
        model.addAttribute("aside", LeftAside.of(asked, choice.understood()));
        model.addAttribute("choice", choice);
        model.addAttribute("personName", search.personName(admin, choice));
        model.addAttribute("actionName", choice.action() == null ? null : search.action(choice.action()));
        model.addAttribute("regionName", choice.region() == null ? null : search.region(choice.region()));
        model.addAttribute("list", search.page(admin, choice, typed.get("pagina")));
        model.addAttribute("actions", search.actions(admin));
        model.addAttribute("regions", search.regions(admin));
        return "administration/audit";
    }

    @GetMapping(AuditChoice.PATH + ".csv")
    ResponseEntity<byte[]> download(@Me Access admin, @RequestParam Map<String, String> typed) {
        return file.of(admin, search.choice(admin, typed));
    }
}
