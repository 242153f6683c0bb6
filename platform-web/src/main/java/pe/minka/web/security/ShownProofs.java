package pe.minka.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import pe.minka.factors.Proof;
import pe.minka.factors.SecondStepProofs;
import pe.minka.members.ClientAddress;
import pe.minka.members.MemberId;
import pe.minka.members.MemberPasswords;
import pe.minka.members.PasswordsBusy;
import pe.minka.shared.RuleViolation;

/** Looks at the code, passkey or password that came along with a form, before it is decided whether the form may go on. */
class ShownProofs extends OncePerRequestFilter {

    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    private final SecondStepProofs proofs;
    private final MemberPasswords passwords;
    private final SessionMember members;
    private final Proving proving;
    private final DeviceCookie devices;

    ShownProofs(
            SecondStepProofs proofs,
            MemberPasswords passwords,
            SessionMember members,
            Proving proving,
            DeviceCookie devices) {
        this.proofs = proofs;
        this.passwords = passwords;
        this.members = members;
        this.proving = proving;
        this.devices = devices;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var proof = request.getMethod().equals("POST") ? shown(request) : null;
        if (proof instanceof Proof.Right) {
            noteRight(request);
        } else if (proof != null) {
            request.setAttribute(AskAgain.RESULT, proof);
        }
        chain.doFilter(request, response);
    }

    private void noteRight(HttpServletRequest request) {
        if (given(request, AskAgain.PASSWORD) == null) {
            proving.note(request);
            release(request);
        } else {
            proving.noteKnown(request);
        }
    }

    /** Whoever was held may more than a moment ago. */
    private void release(HttpServletRequest request) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn member && member.isHeld()) {
            SecurityContextHolder.setContext(
                    members.loadDeferredContext(request).get());
        }
    }

    private @Nullable Proof shown(HttpServletRequest request) {
        String code = given(request, AskAgain.CODE);
        String passkey = given(request, AskAgain.PASSKEY);
        String password = given(request, AskAgain.PASSWORD);
        if ((code == null && passkey == null && password == null)
                || !(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn member)
                || member.isProgram()) {
            return null;
        }
        var from = new ClientAddress(request.getRemoteAddr());
        var id = member.access().id();
        if (password != null) {
            return byPassword(id, password);
        }
        return passkey == null
                ? proofs.byCode(id, String.valueOf(code), from, devices.of(request))
                : proofs.byPasskey(id, passkey, from);
    }

    private Proof byPassword(MemberId id, String password) {
        try {
            return passwords.confirms(id, password) ? new Proof.Right() : new Proof.Wrong();
        } catch (RuleViolation | PasswordsBusy later) {
            return new Proof.Wait(A_MOMENT);
        }
    }

    private static @Nullable String given(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value;
    }
}
