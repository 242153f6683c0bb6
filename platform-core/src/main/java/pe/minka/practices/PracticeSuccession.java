package pe.minka.practices;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberId;
import pe.minka.members.MemberStatus;
import pe.minka.members.MemberView;
import pe.minka.shared.Forbidden;
import pe.minka.shared.RuleViolation;

/** Practices whose holder left (prácticas huérfanas): the deputy takes over, or an administrator names somebody. */
@Service
@Transactional
public class PracticeSuccession {

    private final RouteDesk desk;
    private final MemberDirectory directory;
    private final Clock clock;

    PracticeSuccession(RouteDesk desk, MemberDirectory directory, Clock clock) {
        this.desk = desk;
        this.directory = directory;
        this.clock = clock;
    }

    /** Who holds it already has taken it over. */
    public void takeOver(Access me, String code) {
        var dossier = desk.open(code);
        var post = dossier.practice().post(me.id()).orElseThrow(() -> new PracticeNotFound(code));
        if (post == Post.HOLDER) {
            return;
        }
        requireOrphan(dossier);
        if (post != Post.DEPUTY) {
            throw new Forbidden("only the deputy takes over " + code);
        }
        pass(me, dossier, me.id());
    }

    /** For administrators of the region, within the limits of every decision; somebody of the team. */
    public void entrust(Access admin, String code, MemberId member) {
        var dossier = desk.openAsReferee(admin, code);
        if (!admin.administers(dossier.region())) {
            throw new Forbidden("only administrators name the holder of " + code);
        }
        requireOrphan(dossier);
        if (dossier.practice().post(member).isEmpty() || !isActive(member)) {
            throw RuleViolation.at("member", "practices.team.unknown");
        }
        pass(admin, dossier, member);
    }

    private void requireOrphan(Dossier dossier) {
        if (!isOrphan(dossier.practice())) {
            throw new RuleViolation("practices.orphan.hasHolder");
        }
    }

    boolean isOrphan(Practice practice) {
        return !isActive(practice.holder());
    }

    /** Those of the team who are still there. */
    List<MemberView> heirs(Practice practice) {
        return directory.findAll(practice.members()).values().stream()
                .filter(person -> person.status() == MemberStatus.ACTIVE)
                .sorted(Comparator.comparing(MemberView::name))
                .toList();
    }

    private boolean isActive(MemberId member) {
        return directory
                .find(member)
                .filter(person -> person.status() == MemberStatus.ACTIVE)
                .isPresent();
    }

    private void pass(Access me, Dossier dossier, MemberId member) {
        var practice = dossier.practice();
        var former = practice.holder();
        practice.assign(member, Post.HOLDER);
        practice.assign(former, Post.AUTHOR);
        desk.save(dossier);
        desk.record(
                me,
                "practice.takenOver",
                dossier,
                null,
                Map.of("holder", member.value().toString()));
        desk.tell(new PracticeTakenOver(
                practice.id(), practice.code(), dossier.title(), member, practice.members(), me.id(), clock.instant()));
    }
}
