package pe.minka.web.route;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.practices.Fix;
import pe.minka.practices.Guard;
import pe.minka.practices.RouteView;
import pe.minka.shared.Peru;
import pe.minka.web.practices.PartPath;

/** Puts what the route asks for into words, and for the team leads to the place that mends it. */
@Component
class GuardLines {

    private final MessageSource messages;

    GuardLines(MessageSource messages) {
        this.messages = messages;
    }

    /** Without an address when whoever reads cannot mend it. */
    record Line(
            String code,
            boolean met,
            String reason,
            Fix fix,
            @Nullable String href) {}

    /** What is pending comes first. */
    List<Line> of(RouteView route) {
        boolean team = route.mine().post() != null;
        return route.guards().stream()
                .map(guard -> new Line(
                        guard.code(),
                        guard.met(),
                        reason(guard),
                        guard.fix(),
                        team && !guard.met() ? address(guard.fix(), route.code()) : null))
                .sorted((one, other) -> Boolean.compare(one.met(), other.met()))
                .toList();
    }

    String reason(Guard guard) {
        var reason = guard.reason();
        return Objects.requireNonNull(
                messages.getMessage(reason.code(), reason.arguments().toArray(), Peru.LOCALE));
    }

    private static String address(Fix fix, String code) {
        String practice = "/practicas/" + code;
        return fix.part().map(part -> PartPath.of(part).address(code)).orElseGet(() -> switch (fix) {
            case PUBLICATION -> practice + "/ficha/revisar";
            case EXPERTS -> practice + "/expertos";
            case REVIEWS -> "#revisiones";
            default -> "#asesorias";
        });
    }
}
