package pe.minka.practices;

import pe.minka.shared.RuleViolation;

/** A result names evidence that its practice does not have, and never had. */
public final class UnknownEvidence extends RuleViolation {

    UnknownEvidence(int position) {
        super("items[" + position + "].evidence", "practices.evidence.unknown", new Object[] {position + 1});
    }
}
