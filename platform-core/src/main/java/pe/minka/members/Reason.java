package pe.minka.members;

import pe.minka.shared.RuleViolation;
import pe.minka.shared.UnseenSigns;

/** Why somebody decided something (motivo), in their own words; kept with the decision. */
public record Reason(String text) {

    public static final int LONGEST = 500;

    public Reason {
        text = UnseenSigns.removedFrom(text).strip();
        if (text.isEmpty()) {
            throw RuleViolation.at("reason", "members.reasonMissing");
        }
        if (text.length() > LONGEST) {
            throw RuleViolation.at("reason", "members.reasonTooLong", LONGEST);
        }
    }
}
