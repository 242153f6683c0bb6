package pe.minka.web.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.members.Access;
import pe.minka.members.Role;
import pe.minka.members.RoleScope;
import pe.minka.shared.NotFound;
import pe.minka.web.forms.Option;

/** The pages that give a role and take it away, with what the administrator who asks may choose. */
@Component
class RolePages {

    private final PersonPages people;
    private final PersonLines lines;
    private final RegionFilter regions;
    private final RoleWords words;

    RolePages(PersonPages people, PersonLines lines, RegionFilter regions, RoleWords words) {
        this.people = people;
        this.lines = lines;
        this.regions = regions;
        this.words = words;
    }

    String name(Access admin, UUID id) {
        return people.view(admin, id).name();
    }

    String words(RoleForm form) {
        return words.of(form.scope());
    }

    String granting(Access admin, UUID id, Model model) {
        var view = people.decidable(admin, id);
        model.addAttribute("person", lines.of(view));
        model.addAttribute("roles", roles(admin));
        model.addAttribute("scopes", scopes(admin));
        return "administration/grant";
    }

    /** A role that nobody has there to lose is a page that is not there. */
    String revoking(Access admin, UUID id, RoleForm form, Model model) {
        var view = people.decidable(admin, id);
        var held = view.grants().stream()
                .map(RoleScope::of)
                .filter(scope -> form.equals(RoleForm.of(scope, form.reason())))
                .findFirst()
                .orElseThrow(() -> new NotFound("role " + form.role() + " of " + id));
        model.addAttribute("person", lines.of(view));
        model.addAttribute("role", words.of(held));
        model.addAttribute("administrator", held.role() == Role.ADMINISTRATOR);
        return "administration/revoke";
    }

    private List<Option> roles(Access admin) {
        List<Option> options = new ArrayList<>();
        options.add(option(Role.ADVISOR));
        options.add(option(Role.MODERATOR));
        if (admin.isNationalAdministrator()) {
            options.add(option(Role.ADMINISTRATOR));
        }
        return options;
    }

    private Option option(Role role) {
        return new Option(role.name(), words.role(role), words.text("administration.roles.note." + role));
    }

    private List<Option> scopes(Access admin) {
        List<Option> options = new ArrayList<>();
        if (admin.isNationalAdministrator()) {
            options.add(new Option(RoleForm.NATIONAL, words.region(null)));
        }
        regions.offered(admin).forEach(region -> options.add(new Option(region.code(), region.name())));
        return options;
    }
}
