package pe.minka.members;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.EntryLevels.Tries;
import pe.minka.shared.SecretToken;

/** Opens to somebody who showed who they are by other means than a password alone: only to active members. */
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
                    return new SignInResult.Entered(
                            id, PasswordStamp.of(member.password()), devices.remember(id, device));
                });
    }

    /** Whether somebody who showed this password, or showed who they are while it held, may still come in. */
    public boolean isOpenTo(MemberId id, PasswordStamp password) {
        return members.findById(id)
                .filter(member -> member.status() == MemberStatus.ACTIVE)
                .filter(member -> PasswordStamp.of(member.password()).equals(password))
                .isPresent();
    }

    /** They showed the second step, and guesses from elsewhere do not delay them on this device. */
    public void admit(MemberId id, @Nullable SecretToken device) {
        if (device != null) {
            devices.admit(id, device);
        }
    }
}
