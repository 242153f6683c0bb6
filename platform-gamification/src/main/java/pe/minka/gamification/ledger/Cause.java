package pe.minka.gamification.ledger;

import pe.minka.gamification.ContributionKind;

/**
 * What points come from; the same cause never gives twice.
 *
 * @param subject as a conversation's: {@code practice:0193…}
 * @param occurrence tells apart what happens to a subject more than once; empty where it cannot
 */
public record Cause(String subject, ContributionKind kind, String occurrence) {

    public static Cause once(String subject, ContributionKind kind) {
        return new Cause(subject, kind, "");
    }
}
