package pe.minka.tokens;

import java.util.Set;
import pe.minka.shared.RuleViolation;

/** A member wants a token for a program: what the program is called, what it may do, and for how many days. */
public record IssueToken(String name, Set<TokenScope> scopes, int days) {

    public static final int LONGEST_NAME = 60;
    public static final int MOST_DAYS = 365;

    public IssueToken {
        name = name.strip();
        scopes = Set.copyOf(scopes);
        if (name.isEmpty()) {
            throw RuleViolation.at("name", "tokens.nameMissing");
        }
        if (name.length() > LONGEST_NAME) {
            throw RuleViolation.at("name", "tokens.nameTooLong", LONGEST_NAME);
        }
        if (scopes.isEmpty()) {
            throw RuleViolation.at("scopes", "tokens.scopesMissing");
        }
        if (days < 1 || days > MOST_DAYS) {
            throw RuleViolation.at("days", "tokens.days", MOST_DAYS);
        }
    }
}
