package pe.minka.policy;

import pe.minka.web.security.Caller;
import pe.minka.web.security.RouteRule;

/** Reads the rows of the policy. */
final class Rows {

    private static final String VARIABLE = "\\{[^}]+}";
    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

    private Rows() {}

    static String name(RouteRule rule) {
        return rule.method() + " " + path(rule);
    }

    static String path(RouteRule rule) {
        return rule.path().getPatternString();
    }

    static boolean namesAThing(RouteRule rule) {
        return path(rule).contains("{");
    }

    /** The address of a thing that is not there. */
    static String filled(RouteRule rule) {
        return filled(path(rule));
    }

    static String filled(String pattern) {
        return pattern.replaceAll(VARIABLE, NOBODY);
    }

    /** Whoever has a role is a member too; a national administrator is more than a regional one. */
    static boolean mayAsk(RouteRule rule, Caller caller) {
        return rule.isOpenTo(caller)
                || (caller != Caller.VISITOR && rule.isOpenTo(Caller.MEMBER))
                || (caller == Caller.NATIONAL && rule.isOpenTo(Caller.REGIONAL));
    }
}
