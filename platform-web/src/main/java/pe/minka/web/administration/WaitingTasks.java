package pe.minka.web.administration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.conversations.ModerationDesk;
import pe.minka.members.Access;
import pe.minka.members.Approvals;
import pe.minka.members.Invitations;
import pe.minka.members.Role;
import pe.minka.members.RoleRequestView;
import pe.minka.members.RoleRequests;
import pe.minka.members.Waiting;

/** What waits for administrators and moderators (pendientes, por atender): how many, and since when the oldest. */
@Component
public class WaitingTasks {

    private final Approvals approvals;
    private final RoleRequests requests;
    private final Invitations invitations;
    private final ModerationDesk moderation;
    private final WaitingAge age;
    private final RoleWords words;

    WaitingTasks(
            Approvals approvals,
            RoleRequests requests,
            Invitations invitations,
            ModerationDesk moderation,
            WaitingAge age,
            RoleWords words) {
        this.approvals = approvals;
        this.requests = requests;
        this.invitations = invitations;
        this.moderation = moderation;
        this.age = age;
        this.words = words;
    }

    /** A line of the list of tasks, as {@code fragments/lists} takes it. */
    public record Task(
            String href,
            String label,
            String note,
            @Nullable String kind,
            String state,
            String tone,
            String icon) {}

    /** What a member has to decide, if anything. */
    public List<Task> of(Access me) {
        return Stream.concat(me.has(Role.ADMINISTRATOR) ? decisions(me).stream() : Stream.of(), Stream.of(reports(me)))
                .filter(one -> one.waiting().count() > 0)
                .map(this::task)
                .toList();
    }

    /** Everything an administrator keeps an eye on, also where nobody waits. */
    List<Task> desk(Access admin) {
        List<Matter> matters = decisions(admin);
        matters.add(reports(admin));
        matters.add(new Matter("invitations", "/admin/invitaciones", invitations.count(admin), false));
        return matters.stream().map(this::task).toList();
    }

    /** Something people wait for; mine when it is the administrator who has to act, and not they. */
    private record Matter(String name, String href, Waiting waiting, boolean mine) {}

    private List<Matter> decisions(Access admin) {
        List<Matter> matters = new ArrayList<>();
        matters.add(new Matter("applications", "/admin/solicitudes", approvals.count(admin), true));
        if (admin.isNationalAdministrator()) {
            matters.add(new Matter("requests", "/admin/roles", decidable(admin), true));
        }
        return matters;
    }

    /** Nothing for who does not moderate. */
    private Matter reports(Access me) {
        return new Matter("reports", "/moderacion", moderation.waiting(me), true);
    }

    /** Only those of others: nobody confirms what they proposed themselves. */
    private Waiting decidable(Access admin) {
        List<RoleRequestView> open = requests.open(admin).stream()
                .filter(request -> request.mayBeDecidedBy(admin.id()))
                .toList();
        return new Waiting(open.size(), open.isEmpty() ? null : open.getFirst().requestedAt());
    }

    private Task task(Matter matter) {
        var oldest = matter.waiting().oldest();
        return oldest == null
                ? new Task(
                        matter.href(),
                        text(matter, ".title"),
                        text(matter, ".none"),
                        null,
                        words.text("administration.task.none"),
                        "ok",
                        "check")
                : task(matter, oldest);
    }

    /** The older, the more urgent, unless it is others who have to act. */
    private Task task(Matter matter, Instant oldest) {
        return new Task(
                matter.href(),
                text(matter, "", matter.waiting().count()),
                text(matter, ".oldest", age.days(oldest)),
                null,
                text(matter, ".state"),
                matter.mine() ? age.tone(oldest) : "",
                matter.mine() ? age.icon(oldest) : "mail");
    }

    private String text(Matter matter, String part, Object... arguments) {
        return words.text("administration.task." + matter.name() + part, arguments);
    }
}
