package pe.minka.members;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import pe.minka.members.EntryLevels.Tries;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.SecretToken;

/** A member's own password: asked for again, changed, or chosen anew by a link in a mail. */
@Service
public class MemberPasswords {

    private final MemberRepository members;
    private final Passwords passwords;
    private final PasswordCheck check;
    private final PasswordDesk desk;
    private final MailRequests requests;
    private final EntryLevels levels;

    MemberPasswords(
            MemberRepository members,
            Passwords passwords,
            PasswordCheck check,
            PasswordDesk desk,
            MailRequests requests,
            EntryLevels levels) {
        this.members = members;
        this.passwords = passwords;
        this.check = check;
        this.desk = desk;
        this.requests = requests;
        this.levels = levels;
    }

    /** Whether somebody who is already inside knows the password: asked before what cannot be undone. */
    public boolean confirms(MemberId id, String password) {
        var tries = Tries.of(EntryLimit.INSIDE, id.value().toString());
        var wait = levels.charge(List.of(tries));
        if (!wait.isZero()) {
            throw new RuleViolation("members.password.tooOften", wait.toMinutes() + 1);
        }
        boolean right = passwords.matches(
                password, members.findById(id).map(Member::password).orElse(null));
        if (right) {
            levels.clear(tries);
        }
        return right;
    }

    /** The links and the other known devices of the member end; the answer is the device to keep in this browser. */
    public SecretToken change(MemberId id, String current, NewPassword wish, @Nullable SecretToken device) {
        if (!confirms(id, current)) {
            throw RuleViolation.at("current", "members.password.wrong");
        }
        var member = members.findById(id).orElseThrow(() -> new MemberNotFound(id));
        return desk.change(id, checked(member, wish.chosen()), wish.alone(), device);
    }

    /** Says the same and takes as long whether there is such a member or not. */
    public void requestReset(MailAddress mail) {
        requests.take(mail, PasswordResetRequested::new);
    }

    /** Whether the link still opens the way to a new password. */
    public boolean canReset(SecretToken link) {
        return desk.holder(link).isPresent();
    }

    /** The link is used up, every other link and known device ends, and from this browser nobody has to wait. */
    public PasswordReplaced reset(SecretToken link, NewPassword wish, @Nullable SecretToken device) {
        var member = desk.holder(link).orElseThrow(MemberPasswords::gone);
        return desk.reset(link, checked(member, wish.chosen()), wish.alone(), device)
                .orElseThrow(MemberPasswords::gone);
    }

    private String checked(Member member, String chosen) {
        check.require(
                chosen, member.mail(), member.profile().name(), member.profile().organisation());
        if (passwords.matches(chosen, member.password())) {
            throw RuleViolation.at("password", "members.password.same");
        }
        return passwords.hash(chosen);
    }

    private static RuleViolation gone() {
        return new RuleViolation("members.link.gone");
    }
}
