package pe.minka.gamification.points;

import pe.minka.members.MemberId;
import pe.minka.members.Reason;
import pe.minka.shared.RuleViolation;

/** That somebody get more points in a season, or fewer, and why; the member reads the reason. */
public record ProposeCorrection(MemberId member, String season, int points, Reason reason) {

    static final int MOST = 10_000;

    public ProposeCorrection {
        if (points == 0 || Math.abs(points) > MOST) {
            throw RuleViolation.at("points", "gamification.correction.points", MOST);
        }
    }
}
