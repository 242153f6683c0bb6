package pe.minka.members;

import org.springframework.stereotype.Service;
import pe.minka.shared.RuleViolation;

/** Members leave and take with them whatever names them (borrar mi cuenta). There is no way back. */
@Service
public class AccountErasure {

    private final MemberPasswords passwords;
    private final ErasureDesk desk;

    AccountErasure(MemberPasswords passwords, ErasureDesk desk) {
        this.passwords = passwords;
        this.desk = desk;
    }

    /** Whoever is the last national administrator must first find somebody else. */
    public void erase(Access me, String password) {
        if (!passwords.confirms(me.id(), password)) {
            throw RuleViolation.at("password", "members.password.wrong");
        }
        desk.erase(me);
    }

    /** Whether the member may leave today; the answer is asked again when they do. */
    public boolean isPossible(Access me) {
        return !desk.isLastAdministrator(me.id());
    }
}
