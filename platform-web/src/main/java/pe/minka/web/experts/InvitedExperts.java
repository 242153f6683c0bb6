package pe.minka.web.experts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.members.Access;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberView;
import pe.minka.practices.ExpertInvitation;
import pe.minka.practices.ExpertInviting;
import pe.minka.practices.PracticeReading;
import pe.minka.web.practices.Candidates;

/** The page on which a practice asks for experts' comments. */
@Component
class InvitedExperts {

    private final ExpertInviting inviting;
    private final PracticeReading practices;
    private final MemberDirectory directory;
    private final Candidates candidates;
    private final ExpertPages pages;
    private final Clock clock;

    InvitedExperts(
            ExpertInviting inviting,
            PracticeReading practices,
            MemberDirectory directory,
            Candidates candidates,
            ExpertPages pages,
            Clock clock) {
        this.inviting = inviting;
        this.practices = practices;
        this.directory = directory;
        this.candidates = candidates;
        this.pages = pages;
        this.clock = clock;
    }

    /** What became of an invitation. */
    enum State {
        WAITING,
        PUBLISHED,
        EXPIRED
    }

    /**
     * Somebody who was asked.
     *
     * @param mail where the link went; a member needs none
     */
    record Line(
            String id,
            String name,
            @Nullable String mail,
            State state,
            Instant at,
            @Nullable Instant until) {}

    String page(Access me, String code, GuestForm form, String person, Model model) {
        model.addAttribute("lines", lines(inviting.list(me, code)));
        var practice = practices.page(code);
        model.addAttribute("practice", practice);
        model.addAttribute(ExpertPages.FORM, form);
        model.addAttribute("crumbs", pages.crumbs(code, pages.text("experts.invite.crumb")));
        candidates.look(person, model);
        return "experts/invitations";
    }

    private List<Line> lines(List<ExpertInvitation> invitations) {
        var people = directory.findAll(invitations.stream()
                .map(ExpertInvitation::member)
                .filter(Objects::nonNull)
                .toList());
        return invitations.stream()
                .map(one -> line(one, one.member() == null ? null : people.get(one.member())))
                .toList();
    }

    private Line line(ExpertInvitation one, @Nullable MemberView person) {
        String name = person == null ? Objects.requireNonNullElse(one.name(), "") : person.name();
        return new Line(one.id().value().toString(), name, one.mail(), state(one), one.invitedAt(), one.expiresAt());
    }

    private State state(ExpertInvitation one) {
        if (one.published()) {
            return State.PUBLISHED;
        }
        var until = one.expiresAt();
        return until != null && until.isBefore(clock.instant()) ? State.EXPIRED : State.WAITING;
    }
}
