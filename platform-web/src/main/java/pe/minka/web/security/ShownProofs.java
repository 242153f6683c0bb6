package pe.minka.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import pe.minka.factors.Proof;
import pe.minka.factors.SecondStepProofs;
import pe.minka.members.ClientAddress;

/** Looks at the code or passkey that came along with a form, before it is decided whether the form may go on. */
class ShownProofs extends OncePerRequestFilter {

    private final SecondStepProofs proofs;
    private final SessionMember members;
    private final Proving proving;

    ShownProofs(SecondStepProofs proofs, SessionMember members, Proving proving) {
        this.proofs = proofs;
        this.members = members;
        this.proving = proving;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var proof = request.getMethod().equals("POST") ? shown(request) : null;
        if (proof instanceof Proof.Right) {
            proving.note(request);
            release(request);
        } else if (proof != null) {
            request.setAttribute(AskAgain.RESULT, proof);
        }
        chain.doFilter(request, response);
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
        if ((code == null && passkey == null)
                || !(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn member)
                || member.isProgram()) {
            return null;
        }
        var from = new ClientAddress(request.getRemoteAddr());
        var id = member.access().id();
        return passkey == null ? proofs.byCode(id, String.valueOf(code), from) : proofs.byPasskey(id, passkey, from);
    }

    private static @Nullable String given(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value;
    }
}
