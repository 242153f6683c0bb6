package pe.minka.web.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.Approvals;
import pe.minka.members.Role;
import pe.minka.members.RoleRequests;
import pe.minka.shared.Peru;
import pe.minka.web.format.Show;

/** What waits for a member right now, the oldest kind of duty first. */
@Component
class WaitingTasks {

    private final Approvals approvals;
    private final RoleRequests requests;
    private final MessageSource texts;
    private final Show show;

    WaitingTasks(Approvals approvals, RoleRequests requests, MessageSource texts, Show show) {
        this.approvals = approvals;
        this.requests = requests;
        this.texts = texts;
        this.show = show;
    }

    List<Task> of(Access me) {
        List<Task> tasks = new ArrayList<>();
        if (me.has(Role.ADMINISTRATOR)) {
            applications(me).ifPresent(tasks::add);
        }
        if (me.isNationalAdministrator()) {
            proposals(me).ifPresent(tasks::add);
        }
        return tasks;
    }

    private Optional<Task> applications(Access me) {
        var waiting = approvals.count(me);
        if (waiting.count() == 0) {
            return Optional.empty();
        }
        return Optional.of(new Task(
                "/admin/solicitudes",
                text("space.task.applications", waiting.count()),
                text("space.task.applications.oldest", show.ago(waiting.oldest())),
                null,
                text("space.task.decide"),
                "warn",
                "clock"));
    }

    /** Only those of others: nobody confirms what they proposed themselves. */
    private Optional<Task> proposals(Access me) {
        long mine = requests.open(me).stream()
                .filter(request -> request.mayBeDecidedBy(me.id()))
                .count();
        if (mine == 0) {
            return Optional.empty();
        }
        return Optional.of(new Task(
                "/admin/roles",
                text("space.task.proposals", mine),
                text("space.task.proposals.note"),
                null,
                text("space.task.confirm"),
                "warn",
                "clock"));
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, Peru.LOCALE);
    }
}
