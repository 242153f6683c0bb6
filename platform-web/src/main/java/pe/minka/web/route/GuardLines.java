package pe.minka.web.route;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.practices.AdvisoryKind;
import pe.minka.practices.Fix;
import pe.minka.practices.Guard;
import pe.minka.practices.RouteView;
import pe.minka.practices.route.ReviewLevel;
import pe.minka.shared.Peru;
import pe.minka.web.format.Show;
import pe.minka.web.practices.PartPath;

/** Puts what the route asks for into words, and for the team leads to the place that mends it. */
@Component
class GuardLines {

    private final MessageSource messages;
    private final Show show;

    GuardLines(MessageSource messages, Show show) {
        this.messages = messages;
        this.show = show;
    }

    /** Without an address when whoever reads cannot mend it. */
    record Line(
            String code,
            boolean met,
            String reason,
            Fix fix,
            @Nullable String href) {}

    /** What is pending comes first. */
    List<Line> of(RouteView route, Map<MemberId, String> names) {
        boolean team = route.mine().post() != null;
        return route.guards().stream()
                .map(guard -> new Line(
                        guard.code(),
                        guard.met(),
                        said(guard, route, names),
                        guard.fix(),
                        team && !guard.met() ? address(guard.fix(), route.code()) : null))
                .sorted((one, other) -> Boolean.compare(one.met(), other.met()))
                .toList();
    }

    /** What is met says who did it and when, where the route knows. */
    private String said(Guard guard, RouteView route, Map<MemberId, String> names) {
        Optional<String> more = !guard.met()
                ? Optional.empty()
                : switch (guard.code()) {
                    case "advisory" -> advised(route, names);
                    case "reviews" -> reviewed(route, names);
                    case "commitments" -> Optional.of(promised(route));
                    default -> Optional.empty();
                };
        return more.orElseGet(() -> reason(guard));
    }

    private Optional<String> advised(RouteView route, Map<MemberId, String> names) {
        return route.advisories().stream()
                .filter(one -> one.kind() == AdvisoryKind.PERSONALISED)
                .findFirst()
                .map(one -> text(
                        "route.guard.advisory.met", show.date(one.heldOn()), names.getOrDefault(one.advisor(), "")));
    }

    private Optional<String> reviewed(RouteView route, Map<MemberId, String> names) {
        var assessments = route.assessments();
        return assessments
                .last(ReviewLevel.TERRITORIAL)
                .flatMap(first -> assessments
                        .last(ReviewLevel.NATIONAL)
                        .map(second -> text(
                                "route.guard.reviews.met",
                                names.getOrDefault(first.reviewer(), ""),
                                show.date(first.at()),
                                names.getOrDefault(second.reviewer(), ""),
                                show.date(second.at()))));
    }

    private String promised(RouteView route) {
        long kept = route.commitments().stream()
                .filter(one -> one.closedAt() != null)
                .count();
        return text("route.guard.commitments.met", route.commitments().size(), kept);
    }

    private String reason(Guard guard) {
        var reason = guard.reason();
        return text(
                reason.code(),
                reason.arguments().stream()
                        .map(one -> one instanceof LocalDate day ? show.date(day) : one)
                        .toArray());
    }

    private String text(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, Peru.LOCALE));
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
