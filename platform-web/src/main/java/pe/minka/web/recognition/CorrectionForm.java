package pe.minka.web.recognition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.points.ProposeCorrection;
import pe.minka.members.MemberId;
import pe.minka.members.Reason;

/** That the points of somebody be corrected, and why. */
record CorrectionForm(
        @NotBlank(message = "{recognition.correction.mail.missing}")
        String mail,

        String season,
        @Nullable Integer points,

        @NotBlank(message = "{members.reasonMissing}")
        @Size(max = Reason.LONGEST, message = "{administration.reason.long}")
        String reason) {

    CorrectionForm {
        mail = mail == null ? "" : mail.strip();
        season = season == null ? "" : season;
        reason = reason == null ? "" : reason;
    }

    static CorrectionForm about(String mail) {
        return new CorrectionForm(mail, "", null, "");
    }

    ProposeCorrection toProposal(MemberId member) {
        return new ProposeCorrection(member, season, points == null ? 0 : points, new Reason(reason));
    }
}
