package pe.minka.members;

import pe.minka.shared.RuleViolation;

/** Why somebody decided something (motivo), in their own words; kept with the decision. */
public record Reason(String text) {

    public static final int LONGEST = 500;

    public Reason {
        text = text.strip();
        if (text.isEmpty()) {
            throw RuleViolation.at("reason", "members.reasonMissing");
        }
        if (text.length() > LONGEST) {
            throw RuleViolation.at("reason", "members.reasonTooLong", LONGEST);
        }
    }
}
