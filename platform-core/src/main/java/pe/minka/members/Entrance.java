package pe.minka.members;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.EntryLevels.Tries;
import pe.minka.shared.SecretToken;

/** Opens to somebody who showed who they are by other means than a password: only to active members. */
@Service
public class Entrance {

    private final MemberRepository members;
    private final KnownDevices devices;
    private final EntryLevels levels;

    Entrance(MemberRepository members, KnownDevices devices, EntryLevels levels) {
        this.members = members;
        this.devices = devices;
        this.levels = levels;
    }

    @Transactional
    public Optional<SignInResult.Entered> open(MemberId id, @Nullable SecretToken device) {
        return members.findById(id)
                .filter(member -> member.status() == MemberStatus.ACTIVE)
                .map(member -> {
                    levels.clear(Tries.of(EntryLimit.ACCOUNT, member.mail().value()));
                    return new SignInResult.Entered(id, devices.remember(id, device));
                });
    }
}
