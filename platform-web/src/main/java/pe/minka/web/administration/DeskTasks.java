package pe.minka.web.administration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.Approvals;
import pe.minka.members.Invitations;
import pe.minka.members.RoleRequestView;
import pe.minka.members.RoleRequests;
import pe.minka.members.Waiting;
import pe.minka.web.format.Show;

/** What waits for an administrator (por atender): how many, and since when the oldest. */
@Component
class DeskTasks {

    private final Approvals approvals;
    private final RoleRequests requests;
    private final Invitations invitations;
    private final WaitingAge age;
    private final RoleWords words;
    private final Show show;

    DeskTasks(
            Approvals approvals,
            RoleRequests requests,
            Invitations invitations,
            WaitingAge age,
            RoleWords words,
            Show show) {
        this.approvals = approvals;
        this.requests = requests;
        this.invitations = invitations;
        this.age = age;
        this.words = words;
        this.show = show;
    }

    /** A line of the list of tasks; kind stays empty, the number is its state. */
    record Task(
            String href,
            String label,
            String note,
            @Nullable String kind,
            String state,
            String tone,
            String icon) {}

    List<Task> of(Access admin) {
        List<Task> tasks = new ArrayList<>();
        tasks.add(task("applications", "/admin/solicitudes", approvals.count(admin), true));
        if (admin.isNationalAdministrator()) {
            tasks.add(task("requests", "/admin/roles", decidable(admin), true));
        }
        tasks.add(task("invitations", "/admin/invitaciones", invitations.count(admin), false));
        return tasks;
    }

    /** Only what this administrator may decide waits for this administrator. */
    private Waiting decidable(Access admin) {
        List<RoleRequestView> open = requests.open(admin).stream()
                .filter(request -> request.mayBeDecidedBy(admin.id()))
                .toList();
        return new Waiting(open.size(), open.isEmpty() ? null : open.getFirst().requestedAt());
    }

    /** The older, the more urgent, unless it is others who have to act. */
    private Task task(String name, String href, Waiting waiting, boolean mine) {
        String label = words.text("administration.desk." + name);
        var oldest = waiting.oldest();
        if (oldest == null) {
            return new Task(href, label, words.text("administration.desk." + name + ".none"), null, "0", "ok", "check");
        }
        String note = words.text("administration.desk." + name + ".oldest", age.days(oldest));
        return new Task(
                href,
                label,
                note,
                null,
                show.number(waiting.count()),
                mine ? age.tone(oldest) : "",
                mine ? age.icon(oldest) : "mail");
    }
}
