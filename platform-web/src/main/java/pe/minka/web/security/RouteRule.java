package pe.minka.web.security;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * One row of the route policy: who may call a route at all, and the name of the narrower rule the service behind it
 * applies to the thing itself (own, region …; empty when there is none).
 */
public record RouteRule(HttpMethod method, PathPattern path, Set<Caller> callers, String scope) {

    public RouteRule {
        callers = Set.copyOf(callers);
    }

    boolean matches(HttpMethod asked, PathContainer target) {
        return (method.equals(asked) || (method.equals(HttpMethod.GET) && asked.equals(HttpMethod.HEAD)))
                && path.matches(target);
    }

    public boolean isOpenTo(Caller caller) {
        return callers.contains(caller);
    }
}
