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
    private final WaysIn ways;
    private final EntryLevels levels;
    private final Clock clock;

    PasswordDesk(
            MemberRepository members,
            MemberLinks links,
            KnownDevices devices,
            WaysIn ways,
            EntryLevels levels,
            Clock clock) {
        this.members = members;
        this.links = links;
        this.devices = devices;
        this.ways = ways;
        this.levels = levels;
        this.clock = clock;
    }

    @Transactional
    SecretToken change(MemberId id, String hash, boolean alone, @Nullable SecretToken device) {
        var member = members.findById(id).orElseThrow(() -> new MemberNotFound(id));
        return replace(member, hash, alone, device);
    }

    Optional<Member> holder(SecretToken link) {
        return links.look(link, LinkPurpose.RESET_PASSWORD) instanceof LinkState.Open open
                ? members.findById(open.member()).filter(member -> member.status() == MemberStatus.ACTIVE)
                : Optional.empty();
    }

    @Transactional
    Optional<PasswordReplaced> reset(SecretToken link, String hash, boolean alone, @Nullable SecretToken device) {
        return links.use(link, LinkPurpose.RESET_PASSWORD)
                .flatMap(members::findById)
                .map(member -> {
                    levels.clear(Tries.of(EntryLimit.ACCOUNT, member.mail().value()));
                    return new PasswordReplaced(member.id(), replace(member, hash, alone, device));
                });
    }

    private SecretToken replace(Member member, String hash, boolean alone, @Nullable SecretToken device) {
        member.changePassword(hash, clock.instant());
        members.save(member);
        links.endAll(member.id());
        if (alone) {
            ways.takeBack(member.id());
        }
        return devices.rememberOnly(member.id(), device);
    }
}
