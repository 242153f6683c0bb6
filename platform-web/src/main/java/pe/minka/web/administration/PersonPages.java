package pe.minka.web.administration;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.Accounts;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberId;
import pe.minka.members.MemberStatus;
import pe.minka.members.MemberView;
import pe.minka.members.RoleGrant;
import pe.minka.members.RoleScope;
import pe.minka.members.Roles;
import pe.minka.web.problems.ExplainedRefusal;

/** What the page about one person shows, and what may be offered there to the administrator who looks. */
@Component
class PersonPages {

    private final MemberDirectory directory;
    private final Accounts accounts;
    private final Roles roles;
    private final PersonLines lines;
    private final RoleWords words;
    private final PersonHistory history;

    PersonPages(
            MemberDirectory directory,
            Accounts accounts,
            Roles roles,
            PersonLines lines,
            RoleWords words,
            PersonHistory history) {
        this.directory = directory;
        this.accounts = accounts;
        this.roles = roles;
        this.lines = lines;
        this.words = words;
        this.history = history;
    }

    /** A person with everything an administrator sees. */
    record Person(
            PersonLine line,
            @Nullable Instant joinedAt,
            List<Grant> grants,
            int sessions,
            boolean secondStep,
            List<AuditLine> history,
            Offers offers) {

        Person {
            grants = List.copyOf(grants);
            history = List.copyOf(history);
        }
    }

    /** A role somebody has, who gave it and when, and the codes to take it away with, when that may be offered. */
    record Grant(
            String role,
            String scope,
            Instant since,
            @Nullable String by,
            boolean revocable,
            String roleCode,
            String scopeCode) {}

    /** What may be done, and for oneself nothing. */
    record Offers(boolean grant, boolean disable, boolean enable, boolean reset, boolean oneself) {}

    PersonLine line(Access admin, UUID id) {
        return lines.of(view(admin, id));
    }

    MemberView view(Access admin, UUID id) {
        return directory.require(admin, new MemberId(id));
    }

    /** For a page that asks before something is decided. */
    MemberView decidable(Access admin, UUID id) {
        var view = view(admin, id);
        if (!accounts.mayDecideOn(admin, view)) {
            String who = admin.id().equals(view.id()) ? "oneself" : "superior";
            throw new ExplainedRefusal("administration.person." + who, "/admin/personas/" + id);
        }
        return view;
    }

    PersonLine decidableLine(Access admin, UUID id) {
        return lines.of(decidable(admin, id));
    }

    Person of(Access admin, UUID id) {
        var view = view(admin, id);
        boolean may = accounts.mayDecideOn(admin, view);
        boolean secondStep = history.hasSecondStep(view.id());
        var offers = new Offers(
                may && view.status() == MemberStatus.ACTIVE,
                may && view.status() == MemberStatus.ACTIVE,
                may && view.status() == MemberStatus.DISABLED,
                may && secondStep,
                admin.id().equals(view.id()));
        return new Person(
                lines.of(view),
                view.joinedAt(),
                grants(admin, view),
                view.status() == MemberStatus.ACTIVE ? history.openSessions(view.id()) : 0,
                secondStep,
                history.of(admin, view.id()),
                offers);
    }

    private List<Grant> grants(Access admin, MemberView view) {
        Map<MemberId, MemberView> givers = directory.findAll(view.grants().stream()
                .map(RoleGrant::grantedBy)
                .flatMap(Stream::ofNullable)
                .toList());
        return view.grants().stream()
                .sorted(Comparator.comparing(RoleGrant::grantedAt))
                .map(grant -> grant(admin, view, grant, givers))
                .toList();
    }

    private Grant grant(Access admin, MemberView view, RoleGrant grant, Map<MemberId, MemberView> givers) {
        var giver = grant.grantedBy() == null ? null : givers.get(grant.grantedBy());
        return new Grant(
                words.role(grant.role()),
                words.region(grant.region()),
                grant.grantedAt(),
                giver == null ? null : giver.name(),
                roles.mayChange(admin, view, RoleScope.of(grant)),
                grant.role().name(),
                Objects.requireNonNullElse(grant.region(), RoleForm.NATIONAL));
    }
}
