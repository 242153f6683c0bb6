package pe.minka.web.security;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;

/** Finds the few rules that may hold for a path by its parts, so that not each of hundreds has to be tried. */
final class RouteTree {

    private final Map<String, RouteTree> literal = new HashMap<>();
    private final List<RouteRule> rules = new ArrayList<>();

    private RouteTree() {}

    static RouteTree of(List<RouteRule> rules) {
        var root = new RouteTree();
        rules.forEach(rule -> root.add(rule));
        return root;
    }

    /** A rule stands where its first part begins that is not written out. */
    private void add(RouteRule rule) {
        var at = this;
        for (var part : PathContainer.parsePath(rule.path().getPatternString()).elements()) {
            if (part instanceof PathSegment segment) {
                String name = segment.value();
                if (name.indexOf('{') >= 0 || name.indexOf('*') >= 0) {
                    break;
                }
                at = at.literal.computeIfAbsent(name, one -> new RouteTree());
            }
        }
        at.rules.add(rule);
    }

    /** The rules that match. */
    Stream<RouteRule> matching(PathContainer path) {
        List<RouteRule> found = new ArrayList<>();
        var at = this;
        at.collect(path, found);
        for (var part : path.elements()) {
            if (part instanceof PathSegment segment) {
                at = at.literal.get(segment.valueToMatch());
                if (at == null) {
                    break;
                }
                at.collect(path, found);
            }
        }
        return found.stream();
    }

    private void collect(PathContainer path, List<RouteRule> found) {
        for (var rule : rules) {
            if (rule.path().matches(path)) {
                found.add(rule);
            }
        }
    }
}
