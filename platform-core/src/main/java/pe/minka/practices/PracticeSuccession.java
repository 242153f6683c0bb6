package pe.minka.practices;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberId;
import pe.minka.members.MemberStatus;
import pe.minka.members.MemberView;
import pe.minka.members.Network;
import pe.minka.members.NetworkEntry;
import pe.minka.members.NetworkSearch;
import pe.minka.practices.route.Refusal;
import pe.minka.shared.Forbidden;
import pe.minka.shared.RuleViolation;

/** Practices whose holder left (prácticas huérfanas): the deputy takes over, or an administrator names somebody. */
@Service
@Transactional
public class PracticeSuccession {

    private static final int MOST_COLLEAGUES = 50;

    private final PracticeDesk desk;
    private final OrphanDesk orphans;
    private final MemberDirectory directory;
    private final MemberAccess access;
    private final Network network;
    private final Clock clock;

    PracticeSuccession(
            PracticeDesk desk,
            OrphanDesk orphans,
            MemberDirectory directory,
            MemberAccess access,
            Network network,
            Clock clock) {
        this.desk = desk;
        this.orphans = orphans;
        this.directory = directory;
        this.access = access;
        this.network = network;
        this.clock = clock;
    }

    /** Who holds it already has taken it over. */
    public void takeOver(Access me, String code) {
        var taken = orphans.open(code);
        var post = taken.practice().post(me.id()).orElseThrow(() -> new PracticeNotFound(code));
        if (post == Post.HOLDER) {
            return;
        }
        requireOrphan(taken.practice());
        if (post != Post.DEPUTY) {
            throw new Forbidden("only the deputy takes over " + code);
        }
        pass(me, taken, me.id());
    }

    /** For administrators of the region who have no part in it. */
    public void entrust(Access admin, String code, MemberId member) {
        var taken = orphans.open(code);
        refusal(admin, taken).ifPresent(refusal -> {
            throw new Forbidden("may not name the holder of " + code + ": " + refusal);
        });
        requireOrphan(taken.practice());
        if (!mayFollow(member, taken.practice())) {
            throw RuleViolation.at("member", "practices.team.unknown");
        }
        taken.practice().join(member, clock.instant());
        pass(admin, taken, member);
    }

    static Optional<Refusal> refusal(Access admin, OrphanDesk.Case orphan) {
        if (!admin.administers(orphan.region())) {
            return Optional.of(Refusal.REGION);
        }
        if (orphan.practice().post(admin.id()).isPresent()) {
            return Optional.of(Refusal.TEAM);
        }
        return orphan.practice().isCredited(admin.organisation())
                ? Optional.of(Refusal.ORGANISATION)
                : Optional.empty();
    }

    private void requireOrphan(Practice practice) {
        if (!isOrphan(practice)) {
            throw new RuleViolation("practices.orphan.hasHolder");
        }
    }

    boolean isOrphan(Practice practice) {
        return directory
                .find(practice.holder())
                .filter(person -> person.status() == MemberStatus.ACTIVE)
                .isEmpty();
    }

    /** Those of the team who are still there; where nobody is, the colleagues in its organisations. */
    List<MemberView> heirs(Practice practice) {
        List<MemberView> team = active(practice.members());
        return team.isEmpty() ? active(colleagues(practice)) : team;
    }

    /** Also of an office with more people than a list shows. */
    private boolean mayFollow(MemberId member, Practice practice) {
        List<MemberView> team = active(practice.members());
        return team.isEmpty()
                ? active(List.of(member)).stream().anyMatch(person -> practice.isCredited(person.organisation()))
                : team.stream().anyMatch(person -> person.id().equals(member));
    }

    private List<MemberId> colleagues(Practice practice) {
        return practice.organisations().stream()
                .map(credit -> new NetworkSearch("", null, credit.organisation()))
                .flatMap(search -> network.after(null, search, MOST_COLLEAGUES).stream())
                .map(NetworkEntry::id)
                .toList();
    }

    private List<MemberView> active(Collection<MemberId> people) {
        return directory.findAll(people).values().stream()
                .filter(person -> person.status() == MemberStatus.ACTIVE)
                .sorted(Comparator.comparing(MemberView::name))
                .toList();
    }

    /** The administrators who can name its holder: of the region, or national ones where those have a part in it. */
    @Transactional(readOnly = true)
    public List<MemberId> entrusters(String code) {
        var orphan = orphans.read(code);
        List<MemberId> regional = able(directory.administratorsOf(orphan.region()), orphan);
        return regional.isEmpty() ? able(directory.administratorsOf(null), orphan) : regional;
    }

    private List<MemberId> able(List<MemberId> admins, OrphanDesk.Case orphan) {
        return admins.stream()
                .flatMap(id -> access.of(id).stream())
                .filter(admin -> refusal(admin, orphan).isEmpty())
                .map(Access::id)
                .toList();
    }

    private void pass(Access me, OrphanDesk.Case taken, MemberId member) {
        var practice = taken.practice();
        var former = practice.holder();
        practice.assign(member, Post.HOLDER);
        practice.assign(former, Post.AUTHOR);
        desk.save(practice);
        orphans.record(me, taken, Map.of("holder", member.value().toString()));
        orphans.tell(new PracticeTakenOver(
                practice.id(), practice.code(), taken.title(), member, practice.members(), me.id(), clock.instant()));
    }
}
