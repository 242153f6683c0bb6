package pe.minka.web.administration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.members.Access;
import pe.minka.members.RoleRequestId;
import pe.minka.members.RoleRequestView;
import pe.minka.members.RoleRequests;

/** Proposed administrators as the pages show them to the administrator who looks. */
@Component
class RoleRequestPages {

    private final RoleRequests requests;
    private final PersonLines lines;
    private final RoleWords words;

    RoleRequestPages(RoleRequests requests, PersonLines lines, RoleWords words) {
        this.requests = requests;
        this.lines = lines;
        this.words = words;
    }

    /** A proposal; deciding is for others than the two it is about, withdrawing for who made it. */
    record Line(
            String id,
            PersonLine person,
            String role,
            String reason,
            String proposedBy,
            Instant since,
            Instant until,
            boolean decidable,
            boolean mine) {}

    List<Line> open(Access admin) {
        return requests.open(admin).stream()
                .map(request -> line(admin, request))
                .toList();
    }

    Optional<Line> find(Access admin, UUID id) {
        return requests.find(admin, new RoleRequestId(id)).map(request -> line(admin, request));
    }

    static String page(Line proposal, Model model) {
        model.addAttribute("proposal", proposal);
        return "administration/role-request";
    }

    private Line line(Access admin, RoleRequestView request) {
        return new Line(
                request.id().value().toString(),
                lines.of(request.member()),
                words.of(request.scope()),
                request.reason(),
                request.requestedBy().name(),
                request.requestedAt(),
                request.expiresAt(),
                request.mayBeDecidedBy(admin.id()),
                request.isProposedBy(admin.id()));
    }
}
