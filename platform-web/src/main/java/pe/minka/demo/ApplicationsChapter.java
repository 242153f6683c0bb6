package pe.minka.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pe.minka.members.Approvals;
import pe.minka.members.Consent;
import pe.minka.members.Enrolment;
import pe.minka.members.LinkPurpose;
import pe.minka.members.MemberLinks;
import pe.minka.members.MemberStatus;
import pe.minka.members.MemberView;
import pe.minka.members.Reason;
import pe.minka.members.Registrations;

/** People who enrolled lately: some were let in, some turned down, some wait and some have not confirmed yet. */
@Component
@Order(50)
@DemoOnly
class ApplicationsChapter implements DemoChapter {

    private static final Duration UNTIL_CONFIRMED = Duration.ofMinutes(12);
    private static final Duration UNTIL_DECIDED = Duration.ofMinutes(95);

    private final DemoCast cast;
    private final DemoStory story;
    private final Registrations registrations;
    private final MemberLinks links;
    private final Approvals approvals;

    ApplicationsChapter(
            DemoCast cast, DemoStory story, Registrations registrations, MemberLinks links, Approvals approvals) {
        this.cast = cast;
        this.story = story;
        this.registrations = registrations;
        this.links = links;
        this.approvals = approvals;
    }

    @Override
    public String name() {
        return "solicitudes";
    }

    @Override
    public void load() {
        var dates = cast.dates();
        List<DemoStory.Act> acts = new ArrayList<>();
        for (var newcomer : cast.newcomers("applications")) {
            var person = newcomer.person();
            var enrolled = dates.at(newcomer.number("days_ago"));
            acts.add(new DemoStory.Act(enrolled, () -> enrol(person)));
            if (!newcomer.row().get("outcome").equals(MemberStatus.UNVERIFIED.name())) {
                var confirmed = enrolled.plus(UNTIL_CONFIRMED);
                acts.add(new DemoStory.Act(confirmed, () -> confirm(person)));
                decision(newcomer, confirmed, dates).ifPresent(acts::add);
            }
        }
        story.tell(acts);
    }

    private Optional<DemoStory.Act> decision(DemoCast.Newcomer newcomer, Instant confirmed, DemoDates dates) {
        var row = newcomer.row();
        if (row.get("decided_days_ago").isEmpty()) {
            return Optional.empty();
        }
        var planned = dates.at(newcomer.number("decided_days_ago"));
        var earliest = confirmed.plus(UNTIL_DECIDED);
        var when = planned.isBefore(earliest) ? earliest : planned;
        return Optional.of(new DemoStory.Act(when, () -> decide(newcomer.person(), row.get("reason"))));
    }

    private void enrol(DemoPerson person) {
        if (cast.find(person.mail()).isEmpty()) {
            registrations.enrol(new Enrolment(person.mail(), person.profile(), DemoAccount.PASSWORD, Consent.CURRENT));
        }
    }

    private void confirm(DemoPerson person) {
        standing(person, MemberStatus.UNVERIFIED)
                .ifPresent(member -> registrations.confirm(links.issue(member.id(), LinkPurpose.CONFIRM_MAIL)));
    }

    private void decide(DemoPerson person, String reason) {
        standing(person, MemberStatus.PENDING).ifPresent(member -> {
            var admin = cast.administratorOf(member.region());
            if (reason.isEmpty()) {
                approvals.approve(admin, member.id());
            } else {
                approvals.reject(admin, member.id(), new Reason(reason));
            }
        });
    }

    private Optional<MemberView> standing(DemoPerson person, MemberStatus status) {
        return cast.find(person.mail()).filter(member -> member.status() == status);
    }
}
