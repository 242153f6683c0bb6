package pe.minka.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import pe.minka.web.security.Caller;
import pe.minka.web.security.RouteRule;

/** What the row of a route says about a thing in a place, for somebody who asks. */
enum Right {
    SHOWN,
    DONE,
    /** A list without it, or a form that cannot reach it. */
    PASSED_BY,
    NOT_THERE,
    LINK_GONE,
    FORBIDDEN,
    SIGN_IN;

    private static final Set<Caller> ADVISING = EnumSet.of(Caller.ADVISOR, Caller.REGIONAL, Caller.NATIONAL);
    private static final Set<Integer> REFUSALS = Set.of(401, 403);
    private static final Set<Integer> GONE = Set.of(404, 410);

    static Right of(RouteRule rule, Caller caller, Place place) {
        if (!Rows.mayAsk(rule, caller)) {
            return caller == Caller.VISITOR ? SIGN_IN : FORBIDDEN;
        }
        if (reaches(rule.scope(), caller, place)) {
            return rule.method().equals(HttpMethod.GET) ? SHOWN : DONE;
        }
        return switch (rule.scope()) {
            case "proposer", "second", "lesson-region" -> FORBIDDEN;
            case "lesson-review" -> Rows.namesAThing(rule) ? FORBIDDEN : PASSED_BY;
            case "below" -> place == Place.OWN ? FORBIDDEN : NOT_THERE;
            case "link" -> LINK_GONE;
            case "expert", "referee" -> FORBIDDEN;
            // maybe a member who has not come in yet
            case "owner" -> caller == Caller.VISITOR ? SIGN_IN : NOT_THERE;
            default -> Rows.namesAThing(rule) ? NOT_THERE : PASSED_BY;
        };
    }

    private static boolean reaches(String scope, Caller caller, Place place) {
        boolean national = caller == Caller.NATIONAL;
        boolean inRegion = national || (caller == Caller.REGIONAL && place != Place.FAR);
        return switch (scope) {
            case "" -> true;
            case "own", "link", "proposer" -> place == Place.OWN;
            case "referee" -> place == Place.NEAR || (place == Place.FAR && caller != Caller.REGIONAL);
            case "expert" -> place == Place.OWN || ADVISING.contains(caller);
            case "uploader" -> national || place == Place.OWN;
            case "second" -> place != Place.OWN;
            // asked about the photo of somebody who is disabled
            case "region", "owner", "lesson-region" -> inRegion;
            case "lesson-review" -> place != Place.OWN && (caller == Caller.ADVISOR || inRegion);
            // the moderator of the table moderates in the whole country
            case "moderated" -> inRegion || caller == Caller.MODERATOR;
            // what is one's own, or of the region somebody moderates
            case "arranged" -> place == Place.OWN || inRegion || caller == Caller.MODERATOR;
            case "below" -> inRegion && place != Place.OWN;
            default -> throw new IllegalArgumentException("a scope that nobody has explained: " + scope);
        };
    }

    /** Whether an answer is the one of this right, whatever it says. */
    void verify(String name, MockHttpServletResponse answer, String address) {
        String leadsTo = String.valueOf(answer.getHeader("Location"));
        boolean asExpected =
                switch (this) {
                    // a short address leads on to what it stands for
                    case SHOWN -> answer.getStatus() == 200 || leadsTo.startsWith("/practicas/PR-");
                    case DONE -> answer.getStatus() < 400 && !leadsTo.startsWith("/ingresar?volver=");
                    case PASSED_BY -> answer.getStatus() < 500 && !REFUSALS.contains(answer.getStatus());
                    case NOT_THERE -> answer.getStatus() == 404;
                    case LINK_GONE -> GONE.contains(answer.getStatus()) || leadsTo.equals(address);
                    case FORBIDDEN -> answer.getStatus() == 403;
                    case SIGN_IN ->
                        address.startsWith("/api/")
                                ? answer.getStatus() == 401
                                : answer.getStatus() == 303 && leadsTo.startsWith("/ingresar?volver=");
                };
        assertThat(asExpected)
                .as("%s: %s, but %d to %s", name, this, answer.getStatus(), leadsTo)
                .isTrue();
    }
}
