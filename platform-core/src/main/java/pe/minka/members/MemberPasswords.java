package pe.minka.members;

import org.springframework.stereotype.Service;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.SecretToken;

/** A member's own password: asked for again, changed, or chosen anew by a link in a mail. */
@Service
public class MemberPasswords {

    private final MemberRepository members;
    private final Passwords passwords;
    private final PasswordDesk desk;

    MemberPasswords(MemberRepository members, Passwords passwords, PasswordDesk desk) {
        this.members = members;
        this.passwords = passwords;
        this.desk = desk;
    }

    /** Whether somebody who is already inside knows the password: asked before what cannot be undone. */
    public boolean confirms(MemberId id, String password) {
        return passwords.matches(
                password, members.findById(id).map(Member::password).orElse(null));
    }

    /** Every session of the member ends, except the one that asks when the caller keeps it. */
    public void change(MemberId id, String current, String chosen) {
        if (!confirms(id, current)) {
            throw RuleViolation.at("current", "members.password.wrong");
        }
        var member = members.findById(id).orElseThrow(() -> new MemberNotFound(id));
        desk.change(id, checked(member, chosen));
    }

    /** Says the same and takes as long whether there is such a member or not. */
    public void requestReset(MailAddress mail) {
        desk.requestReset(mail);
    }

    /** The link is used up, every other link and every session of the member ends. */
    public MemberId reset(SecretToken token, String chosen) {
        var member = desk.holder(token).orElseThrow(MemberPasswords::gone);
        return desk.reset(token, checked(member, chosen)).orElseThrow(MemberPasswords::gone);
    }

    private String checked(Member member, String chosen) {
        var profile = member.profile();
        passwords.check(chosen, member.mail(), profile.givenNames(), profile.surnames());
        return passwords.hash(chosen);
    }

    private static RuleViolation gone() {
        return new RuleViolation("members.link.gone");
    }
}
