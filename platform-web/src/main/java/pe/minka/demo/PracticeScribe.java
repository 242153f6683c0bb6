package pe.minka.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.organisations.OrganisationId;
import pe.minka.practices.Post;
import pe.minka.practices.PracticeEvidence;
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeTeams;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.practices.sheet.Section;

/** Writes a practice as its team would: begins it, finds the others, fills in the sections, publishes. */
@Component
@DemoOnly
class PracticeScribe {

    private final Practices practices;
    private final PracticeTeams teams;
    private final PracticeWriting writing;
    private final PracticeEvidence evidence;
    private final PracticePublication publication;
    private final PracticeReviser reviser;

    PracticeScribe(
            Practices practices,
            PracticeTeams teams,
            PracticeWriting writing,
            PracticeEvidence evidence,
            PracticePublication publication,
            PracticeReviser reviser) {
        this.practices = practices;
        this.teams = teams;
        this.writing = writing;
        this.evidence = evidence;
        this.publication = publication;
        this.reviser = reviser;
    }

    void write(DemoPractice practice, List<Access> team, OrganisationId leading, List<OrganisationId> others) {
        var holder = team.getFirst();
        if (reviser.find(practice, holder).isPresent()) {
            return;
        }
        String code = practices.start(holder, PracticeId.next(), practice.title());
        if (!holder.organisation().equals(leading)) {
            practices.credit(holder, code, leading);
            practices.letLead(holder, code, leading);
            practices.uncredit(holder, code, holder.organisation());
        }
        others.forEach(other -> practices.credit(holder, code, other));
        gather(code, team);
        fill(code, holder, practice);
        if (practice.monthsAgo() != null) {
            publication.publish(holder, code, "");
        }
    }

    private void gather(String code, List<Access> team) {
        var holder = team.getFirst();
        for (var person : team.subList(1, team.size())) {
            teams.invite(holder, code, person.id());
            teams.waitingFor(person).stream()
                    .filter(one -> one.code().equals(code))
                    .forEach(one -> teams.accept(person, one.id()));
        }
        if (team.size() > 1) {
            teams.assign(holder, code, team.get(1).id(), Post.DEPUTY);
        }
    }

    private void fill(String code, Access holder, DemoPractice practice) {
        Map<UUID, UUID> known = new HashMap<>();
        practice.evidence()
                .forEach(one -> known.put(
                        one.id(),
                        evidence.addLink(holder, code, one.title(), one.link()).value()));
        for (var section : Section.values()) {
            var content = reviser.atFirst(practice, section, known);
            if (!content.isEmpty()) {
                writing.save(holder, code, section, content, section == Section.PRESENTATION ? 1 : 0);
            }
        }
    }
}
