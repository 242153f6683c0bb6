package pe.minka.members;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pe.minka.shared.Forbidden;

/** The people an administrator may know of, those of the own regions or everybody, and may decide on. */
@Component
class Jurisdiction {

    private final MemberDirectory directory;
    private final DecisionLog log;

    Jurisdiction(MemberDirectory directory, DecisionLog log) {
        this.directory = directory;
        this.log = log;
    }

    MemberView require(Access admin, MemberId id) {
        return directory.require(admin, id);
    }

    /** What is refused is written down before it is refused. */
    MemberView requireDecidable(Access admin, MemberId id, String action) {
        var person = require(admin, id);
        obey(Authority.over(admin, person), admin, action, person, Map.of());
        return person;
    }

    MemberView requireDecidable(Access admin, MemberId id, String action, RoleScope scope) {
        var person = require(admin, id);
        obey(Authority.over(admin, person, scope), admin, action, person, Map.of("role", scope.code()));
        return person;
    }

    private void obey(
            Optional<Authority.Refusal> rule,
            Access admin,
            String action,
            MemberView person,
            Map<String, String> facts) {
        if (rule.isPresent()) {
            throw log.refuse(admin, action, person, rule.get(), facts);
        }
    }

    static void requireAdministrator(Access admin) {
        if (!admin.has(Role.ADMINISTRATOR)) {
            throw new Forbidden("only administrators");
        }
    }
}
