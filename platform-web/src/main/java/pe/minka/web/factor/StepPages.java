package pe.minka.web.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import pe.minka.factors.PasskeyProofs;
import pe.minka.factors.PasskeyQuestion;
import pe.minka.factors.Proof;
import pe.minka.factors.SecondStep;
import pe.minka.factors.SecondStepProofs;
import pe.minka.factors.SecondStepView;
import pe.minka.members.ClientAddress;
import pe.minka.members.MemberId;
import pe.minka.web.entry.Pause;
import pe.minka.web.security.Sessions;

/** What the pages that ask for the second step show and look at. */
@Component
class StepPages {

    private final SecondStep steps;
    private final SecondStepProofs proofs;
    private final PasskeyProofs passkeys;
    private final Sessions sessions;

    StepPages(SecondStep steps, SecondStepProofs proofs, PasskeyProofs passkeys, Sessions sessions) {
        this.steps = steps;
        this.proofs = proofs;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    /** What this member can show. */
    SecondStepView choices(MemberId member, Model model) {
        var step = steps.of(member);
        model.addAttribute("step", step);
        return step;
    }

    PasskeyQuestion ask(MemberId member) {
        return passkeys.ask(member);
    }

    Proof prove(MemberId member, StepForm form, HttpServletRequest request) {
        var from = new ClientAddress(request.getRemoteAddr());
        if (form.hasPasskey()) {
            return proofs.byPasskey(member, form.llave(), from);
        }
        return form.codigo().isBlank()
                ? new Proof.Wrong()
                : proofs.byCode(member, form.codigo(), from, sessions.device(request));
    }

    /** Says what was wrong, at the field where it can be mended. */
    static void explain(Proof proof, String field, Errors errors, HttpServletResponse response, Model model) {
        if (proof instanceof Proof.Wait wait) {
            Pause.of(wait.duration()).announce(response, model);
            return;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        errors.rejectValue(
                field,
                switch (field) {
                    case "llave" -> "factor.passkey.wrong";
                    case "clave" -> "members.password.wrong";
                    default -> "factor.code.wrong";
                });
    }
}
