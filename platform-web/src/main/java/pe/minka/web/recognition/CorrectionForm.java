package pe.minka.web.recognition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.regex.Pattern;
import pe.minka.gamification.points.ProposeCorrection;
import pe.minka.members.MemberId;
import pe.minka.members.Reason;
import pe.minka.web.writing.Typed;

/** That the points of somebody be corrected, and why. */
record CorrectionForm(
        @NotBlank(message = "{recognition.correction.mail.missing}")
        String mail,

        @NotBlank(message = "{gamification.correction.season}")
        String season,

        @NotBlank(message = "{recognition.correction.points.missing}")
        String points,

        @NotBlank(message = "{members.reasonMissing}")
        @Size(max = Reason.LONGEST, message = "{administration.reason.long}")
        String reason) {

    private static final Pattern SHAPE = Pattern.compile("[+-]?\\d{1,6}");
    private static final char MINUS = '\u2212';

    CorrectionForm {
        mail = Typed.stripped(mail);
        season = Typed.text(season);
        points = Typed.stripped(points);
        reason = Typed.text(reason);
    }

    static CorrectionForm about(String mail) {
        return new CorrectionForm(mail, "", "", "");
    }

    ProposeCorrection toProposal(MemberId member) {
        return new ProposeCorrection(member, season, number(), new Reason(reason));
    }

    /** What is no number is as little as nothing: whoever typed it reads what there is to type. */
    private int number() {
        String plain = points.replace(MINUS, '-');
        return SHAPE.matcher(plain).matches() ? Integer.parseInt(plain) : 0;
    }
}
