package pe.minka.web.practices;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberView;
import pe.minka.practices.InvitationId;
import pe.minka.practices.PracticeTeams;
import pe.minka.shared.Forbidden;
import pe.minka.shared.RuleViolation;
import pe.minka.web.json.ProblemCode;
import pe.minka.web.navigation.Flash;
import pe.minka.web.organisations.OrganisationChoice.Chosen;
import pe.minka.web.security.RefusalLog;

/** The page of the organisations and the people of a practice. */
@Component
class PeoplePages {

    private final DraftPages drafts;
    private final PracticeTeams teams;
    private final Candidates candidates;
    private final MemberDirectory directory;
    private final Flash flash;

    PeoplePages(DraftPages drafts, PracticeTeams teams, Candidates candidates, MemberDirectory directory, Flash flash) {
        this.drafts = drafts;
        this.teams = teams;
        this.candidates = candidates;
        this.directory = directory;
        this.flash = flash;
    }

    /** Somebody who was found, or who has been asked and has not answered. */
    record Waiting(InvitationId id, MemberView person) {}

    String show(Access me, String code, Chosen organisation, Model model) {
        drafts.open(me, code, PartPath.PEOPLE, model);
        model.addAttribute("organisationOptions", organisation.options());
        model.addAttribute("waiting", waiting(me, code));
        model.addAttribute("me", me.id());
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
        candidates.look(typed, model);
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

    /** The page may have lain open while somebody else became the holder; whoever writes it reads who that is. */
    void decide(HttpServletRequest request, RedirectAttributes next, String done, Runnable step) {
        try {
            attempt(next, done, step);
        } catch (Forbidden refusal) {
            RefusalLog.tell(request, ProblemCode.SIN_PERMISO.code());
            flash.warn(next, "practices.team.notHolder");
        }
    }

    void say(RedirectAttributes next, String key) {
        flash.ok(next, key);
    }
}
