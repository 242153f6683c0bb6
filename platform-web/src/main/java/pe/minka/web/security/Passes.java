package pe.minka.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberAccess;
import pe.minka.tokens.PersonalTokenId;
import pe.minka.tokens.PersonalTokens;

/** Says by what somebody came in, and of many who stay at once which of them still may. */
@Component
public class Passes {

    private static final String SESSIONS = """
            select session_id, expiry_time from spring_session where session_id = any(:ids) and expiry_time > :now
            """;

    private final JdbcClient jdbc;
    private final MemberAccess members;
    private final PersonalTokens tokens;
    private final Clock clock;

    Passes(JdbcClient jdbc, MemberAccess members, PersonalTokens tokens, Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Empty for a visitor, and for whoever ceased to be a member this very moment. */
    public Optional<Pass> of(HttpServletRequest request) {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn member)) {
            return Optional.empty();
        }
        var id = member.access().id();
        var rights = members.rights(List.of(id)).get(id);
        return Optional.ofNullable(rights)
                .map(now -> new Pass(member.access(), now, sessionOf(request, member), member.token()));
    }

    private static @Nullable String sessionOf(HttpServletRequest request, SignedIn member) {
        var session = member.isProgram() ? null : request.getSession(false);
        return session == null ? null : session.getId();
    }

    /** Those that still hold, and until when they do unless somebody ends them or they are used. */
    public Map<Pass, Instant> holding(Collection<Pass> passes) {
        var rights = members.rights(passes.stream().map(Pass::member).collect(Collectors.toSet()));
        var sessions = sessions(passes);
        var shown = live(passes);
        Map<Pass, Instant> holding = new HashMap<>();
        for (var pass : passes) {
            if (pass.rights().equals(rights.get(pass.member()))) {
                pass.storedSession()
                        .map(sessions::get)
                        .or(() -> pass.shownToken().map(shown::get))
                        .ifPresent(until -> holding.put(pass, until));
            }
        }
        return holding;
    }

    private Map<String, Instant> sessions(Collection<Pass> passes) {
        String[] ids =
                passes.stream().flatMap(pass -> pass.storedSession().stream()).toArray(String[]::new);
        Map<String, Instant> until = new HashMap<>();
        if (ids.length > 0) {
            jdbc.sql(SESSIONS).param("ids", ids).param("now", clock.millis()).query(row -> {
                until.put(row.getString("session_id"), Instant.ofEpochMilli(row.getLong("expiry_time")));
            });
        }
        return until;
    }

    private Map<PersonalTokenId, Instant> live(Collection<Pass> passes) {
        Set<PersonalTokenId> ids =
                passes.stream().flatMap(pass -> pass.shownToken().stream()).collect(Collectors.toUnmodifiableSet());
        return tokens.live(ids);
    }
}
