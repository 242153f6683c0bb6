package pe.minka.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.web.requests.RequestLog;

/**
 * A session holds the member's identifier and when the second step was shown, and nothing else. What the member may do
 * is read in every request: a role that was taken away or an account that was closed has no effect a moment longer, and
 * an upgrade finds no old objects.
 */
@Component
class SessionMember implements SecurityContextRepository {

    static final String MEMBER = "member";

    private final MemberAccess members;
    private final BearerTokens tokens;
    private final Proving proving;

    SessionMember(MemberAccess members, BearerTokens tokens, Proving proving) {
        this.members = members;
        this.tokens = tokens;
        this.proving = proving;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> load(request));
    }

    private SecurityContext load(HttpServletRequest request) {
        Optional<SignedIn> member = BearerTokens.isOffered(request)
                ? tokens.holderOf(request)
                : id(request).flatMap(members::of).map(access -> proving.admit(access, request));
        member.ifPresent(asking -> RequestLog.tellMember(request, asking.getName()));
        return member.<SecurityContext>map(SecurityContextImpl::new)
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    private static Optional<MemberId> id(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).flatMap(SessionMember::memberOf);
    }

    static Optional<MemberId> memberOf(HttpSession session) {
        return session.getAttribute(MEMBER) instanceof String id
                ? Optional.of(new MemberId(UUID.fromString(id)))
                : Optional.empty();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof SignedIn member) {
            var session = request.getSession();
            session.setAttribute(MEMBER, member.getName());
            session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, member.getName());
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return BearerTokens.isOffered(request) || id(request).isPresent();
    }

    /** Reads the member once, when the request first asks who is asking. */
    private static final class Deferred implements DeferredSecurityContext {

        private final Supplier<SecurityContext> source;
        private @Nullable SecurityContext context;

        Deferred(Supplier<SecurityContext> source) {
            this.source = source;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                context = source.get();
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
