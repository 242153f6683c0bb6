package pe.minka.members;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.EntryLevels.Tries;
import pe.minka.shared.SecretToken;

/** The transactions behind {@link MemberPasswords}. */
@Component
class PasswordDesk {

    private final MemberRepository members;
    private final MemberLinks links;
    private final KnownDevices devices;
    private final EntryLevels levels;
    private final Clock clock;

    PasswordDesk(MemberRepository members, MemberLinks links, KnownDevices devices, EntryLevels levels, Clock clock) {
        this.members = members;
        this.links = links;
        this.devices = devices;
        this.levels = levels;
        this.clock = clock;
    }

    @Transactional
    SecretToken change(MemberId id, String hash, @Nullable SecretToken device) {
        var member = members.findById(id).orElseThrow(() -> new MemberNotFound(id));
        return replace(member, hash, device);
    }

    Optional<Member> holder(SecretToken link) {
        return links.look(link, LinkPurpose.RESET_PASSWORD) instanceof LinkState.Open open
                ? members.findById(open.member()).filter(member -> member.status() == MemberStatus.ACTIVE)
                : Optional.empty();
    }

    @Transactional
    Optional<SecretToken> reset(SecretToken link, String hash, @Nullable SecretToken device) {
        return links.use(link, LinkPurpose.RESET_PASSWORD)
                .flatMap(members::findById)
                .map(member -> {
                    levels.clear(Tries.of(EntryLimit.ACCOUNT, member.mail().value()));
                    return replace(member, hash, device);
                });
    }

    private SecretToken replace(Member member, String hash, @Nullable SecretToken device) {
        member.changePassword(hash, clock.instant());
        members.save(member);
        links.endAll(member.id());
        return devices.rememberOnly(member.id(), device);
    }
}
