package pe.minka.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.factors.SecondStep;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Cast;
import pe.minka.tokens.IssueToken;
import pe.minka.tokens.IssuedToken;
import pe.minka.tokens.PersonalTokens;
import pe.minka.tokens.TokenScope;

/** A token is known for a moment after it was looked at, and for no longer than that moment. */
@PlatformTest
@Transactional
class KnownTokensTests {

    @Autowired
    private PersonalTokens tokens;

    @Autowired
    private MemberAccess members;

    @Autowired
    private SecondStep steps;

    @Autowired
    private JdbcClient jdbc;

    private Access owner;
    private IssuedToken token;

    @BeforeEach
    void setUp() {
        owner = new Cast(jdbc, members).another(Caller.MEMBER);
        token = tokens.issue(owner, new IssueToken("prueba", Set.of(TokenScope.READ), 30));
    }

    @Test
    void whoeverAsksOftenIsLookedUpOnceInAMoment() {
        var bearers = knownFor(Duration.ofMinutes(1));
        assertThat(bearers.holderOf(request())).isPresent();

        tokens.revoke(owner, token.id());

        assertThat(bearers.holderOf(request())).isPresent();
        assertThat(knownFor(Duration.ofMinutes(1)).holderOf(request())).isEmpty();
    }

    @Test
    void withoutAMomentATokenThatWasTakenAwayOpensNothing() {
        var bearers = knownFor(Duration.ZERO);
        assertThat(bearers.holderOf(request())).isPresent();

        tokens.revoke(owner, token.id());

        assertThat(bearers.holderOf(request())).isEmpty();
    }

    private BearerTokens knownFor(Duration moment) {
        return new BearerTokens(tokens, members, steps, moment);
    }

    private MockHttpServletRequest request() {
        var request = new MockHttpServletRequest("GET", "/api/v1/me");
        request.addHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token.secret());
        return request;
    }
}
