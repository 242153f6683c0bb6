package pe.minka.web.administration;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.members.Role;
import pe.minka.members.RoleGrant;
import pe.minka.members.RoleScope;
import pe.minka.organisations.MacroRegion;
import pe.minka.organisations.Regions;
import pe.minka.shared.Peru;

/** Roles and where they hold, in words: «Moderación · Ayacucho». */
@Component
class RoleWords {

    private final Regions regions;
    private final MessageSource messages;

    /** The names of the regions do not change while the platform runs. */
    private final Map<String, String> names = new ConcurrentHashMap<>();

    RoleWords(Regions regions, MessageSource messages) {
        this.regions = regions;
        this.messages = messages;
    }

    String of(RoleGrant grant) {
        return of(RoleScope.of(grant));
    }

    String of(RoleScope scope) {
        return role(scope.role()) + " · " + region(scope.region());
    }

    String role(Role role) {
        return text("administration.role." + role);
    }

    /** The whole country when there is none. */
    String region(@Nullable String code) {
        return code == null ? text("administration.scope.national") : names.computeIfAbsent(code, this::name);
    }

    /** The code itself when there is no such macro-region any more. */
    String macroRegion(String code) {
        return regions.macroRegions().stream()
                .filter(one -> one.code().equals(code))
                .map(MacroRegion::name)
                .findFirst()
                .orElse(code);
    }

    private String name(String code) {
        return regions.name(code).orElse(code);
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Peru.LOCALE);
    }
}
