package pe.minka.web.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.web.util.pattern.PathPattern;

/**
 * One row of the route policy: who may call a route at all, who of them has to show the second step again if that was a
 * while ago, and the narrower rule that what lies behind it applies to
 * the thing itself, empty when there is none. Own: one's own things only. Region: what lies in the regions one
 * administers, all of it for a national administrator. Moderated: what lies where one moderates or administers. Below: people there whom one may decide on, never oneself.
 * Uploader: who sent the file, and national administrators. Proposer and second: who made a proposal, or anybody else.
 * Link: who holds it. Owner: whom the owner of a file lets read it. Expert: who was asked, and advisors and administrators
 * anywhere. Referee: advisors and administrators, never about the own practice or one of the own organisation.
 *
 * @param recognition whether it is there only while recognition is shown
 */
public record RouteRule(
        HttpMethod method,
        PathPattern path,
        Set<Caller> callers,
        Set<Caller> again,
        String scope,
        boolean recognition) {

    public RouteRule {
        callers = Set.copyOf(callers);
        again = Set.copyOf(again);
    }

    boolean answers(HttpMethod asked) {
        return method.equals(asked) || (method.equals(HttpMethod.GET) && asked.equals(HttpMethod.HEAD));
    }

    /** Whether it is the rule of one address and of no other. */
    boolean isLiteral() {
        return !path.hasPatternSyntax();
    }

    /** Whether it lets in who is asking. */
    boolean admits(@Nullable Authentication who) {
        return callers.stream().anyMatch(caller -> caller.describes(who));
    }

    public boolean isOpenTo(Caller caller) {
        return callers.contains(caller);
    }
}
