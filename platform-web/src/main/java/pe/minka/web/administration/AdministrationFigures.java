package pe.minka.web.administration;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.audit.AuditFilter;
import pe.minka.audit.AuditLog;
import pe.minka.members.Access;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberStatus;
import pe.minka.web.format.Show;

/** How many people there are where an administrator administers, and what was decided there lately. */
@Component
class AdministrationFigures {

    private static final int LATEST = 5;

    private final MemberDirectory directory;
    private final AuditLog audit;
    private final AuditLines lines;
    private final RoleWords words;
    private final Show show;

    AdministrationFigures(MemberDirectory directory, AuditLog audit, AuditLines lines, RoleWords words, Show show) {
        this.directory = directory;
        this.audit = audit;
        this.lines = lines;
        this.words = words;
        this.show = show;
    }

    /** A figure with the list behind it. */
    record Figure(
            @Nullable String kind,
            String value,
            String label,
            @Nullable String note,
            String href) {}

    List<Figure> people(Access admin) {
        var counts = directory.count(admin);
        return Stream.of(MemberStatus.ACTIVE, MemberStatus.PENDING, MemberStatus.INVITED, MemberStatus.DISABLED)
                .map(status -> new Figure(
                        null,
                        show.number(counts.getOrDefault(status, 0L)),
                        words.text("administration.desk.figure." + status),
                        null,
                        "/admin/personas?estado=" + status))
                .toList();
    }

    List<AuditLine> latest(Access admin) {
        return lines.of(audit.latest(AuditReach.narrow(AuditFilter.none(), admin), LATEST));
    }

    /** «todo el país», or the regions by name. */
    String reach(Access admin) {
        return admin.isNationalAdministrator()
                ? words.text("administration.desk.everywhere")
                : String.join(
                        ", ",
                        admin.administeredRegions().stream()
                                .map(words::region)
                                .sorted()
                                .toList());
    }
}
