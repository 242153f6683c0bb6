package pe.minka.notifications;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberId;
import pe.minka.members.MemberStatus;
import pe.minka.members.MemberView;
import pe.minka.notifications.mail.Addressee;
import pe.minka.organisations.OrganisationId;

/** Whom the listeners write to. Whoever was erased since is told nothing. */
@Component
class Recipients {

    private final MemberDirectory members;

    Recipients(MemberDirectory members) {
        this.members = members;
    }

    Optional<MemberView> find(MemberId id) {
        return members.find(id).filter(person -> person.status() != MemberStatus.ERASED);
    }

    Optional<MemberView> find(MemberId id, MemberStatus expected) {
        return find(id).filter(person -> person.status() == expected);
    }

    /** Everybody who decides on people of this region, except those it concerns. */
    List<MemberView> administratorsOf(@Nullable String region, Collection<MemberId> except) {
        List<MemberId> ids = members.administratorsOf(region).stream()
                .filter(id -> !except.contains(id))
                .toList();
        return all(ids);
    }

    /** Everybody who moderates what belongs to this region, except those it concerns; else who administers it. */
    List<MemberView> moderatorsOf(@Nullable String region, Collection<MemberId> except) {
        List<MemberId> ids = members.moderatorsOf(region).stream()
                .filter(id -> !except.contains(id))
                .toList();
        return ids.isEmpty() ? administratorsOf(region, except) : all(ids);
    }

    /** Advisors from elsewhere than this office: those of its region, or national ones where there is nobody. */
    List<MemberView> advisorsOf(@Nullable String region, OrganisationId office) {
        List<MemberView> near = elsewhere(members.advisorsOf(region), office);
        return near.isEmpty() ? elsewhere(members.advisorsOf(null), office) : near;
    }

    private List<MemberView> elsewhere(Collection<MemberId> ids, OrganisationId office) {
        return all(ids).stream()
                .filter(person -> !person.organisation().equals(office))
                .toList();
    }

    List<MemberView> all(Collection<MemberId> ids) {
        return List.copyOf(members.findAll(ids).values());
    }

    static Addressee addressee(MemberView person) {
        return new Addressee(person.id(), person.mail(), person.name());
    }
}
