package pe.minka.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.CoreTest;
import pe.minka.audit.AuditLog;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberErased;
import pe.minka.members.MemberId;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

@CoreTest
@Transactional
class PersonalTokensTests {

    private static final String MEMBER = """
            insert into member (id, version, mail, given_names, surnames, organisation, post, status, password,
                                consent_version, consented_at, mail_verified_at, created_at, joined_at)
            select :id, 0, cast(:id as text) || '@claves.pe', 'Ana', 'Alca', o.id, 'Jefa', 'ACTIVE', 'x', '2026-11', now(), now(), now(), now()
            from organisation o
            order by o.code
            limit 1
            """;

    private final PersonalTokens tokens;
    private final AuditLog audit;
    private final MemberAccess members;
    private final JdbcClient jdbc;
    private final Clock clock;

    @Autowired
    PersonalTokensTests(PersonalTokens tokens, AuditLog audit, MemberAccess members, JdbcClient jdbc, Clock clock) {
        this.tokens = tokens;
        this.audit = audit;
        this.members = members;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Test
    void whoShowsATokenIsItsMemberWithinItsScopes() {
        var owner = member();
        var issued = tokens.issue(owner, wish(TokenScope.READ));
        assertThat(tokens.holderOf(issued.secret())).hasValueSatisfying(holder -> {
            assertThat(holder.member()).isEqualTo(owner.id());
            assertThat(holder.may(TokenScope.READ)).isTrue();
            assertThat(holder.may(TokenScope.WRITE)).isFalse();
        });
        assertThat(tokens.of(owner.id())).singleElement().satisfies(view -> {
            assertThat(issued.secret()).endsWith(view.ending());
            assertThat(view.lastUsedAt()).isNotNull();
        });
    }

    @Test
    void theTokenItselfIsStoredNowhere() {
        var issued = tokens.issue(member(), wish(TokenScope.READ));
        String row = jdbc.sql("select t::text from personal_token t where id = :id")
                .param("id", issued.id().value())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(issued.secret().substring(6, 30));
        assertThat(issued.toString()).doesNotContain(issued.secret());
    }

    @Test
    void itOpensNothingOnceItHasExpired() {
        var owner = member();
        var issued = tokens.issue(owner, wish(TokenScope.READ));
        var later =
                new PersonalTokens(jdbc, audit, Clock.fixed(clock.instant().plus(Duration.ofDays(31)), ZoneOffset.UTC));
        assertThat(later.holderOf(issued.secret())).isEmpty();
        assertThat(later.of(owner.id())).isEmpty();
    }

    @Test
    void onlyItsMemberTakesItBack() {
        var owner = member();
        var issued = tokens.issue(owner, wish(TokenScope.READ));
        assertThatThrownBy(() -> tokens.revoke(member(), issued.id())).isInstanceOf(NotFound.class);
        assertThat(tokens.holderOf(issued.secret())).isPresent();
        assertThat(tokens.revoke(owner, issued.id())).isEqualTo("tablero");
        assertThat(tokens.holderOf(issued.secret())).isEmpty();
        assertThatThrownBy(() -> tokens.revoke(owner, issued.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyHasTokensWithoutEnd() {
        var owner = member();
        for (int i = 0; i < PersonalTokens.MOST; i++) {
            tokens.issue(owner, wish(TokenScope.READ));
        }
        assertThatThrownBy(() -> tokens.issue(owner, wish(TokenScope.READ)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("tokens.tooMany");
    }

    @Test
    void whoseItWasIsKnownWhenItOpensNothingAnyMore() {
        var owner = member();
        var taken = tokens.issue(owner, wish(TokenScope.READ));
        var issued = tokens.issue(owner, wish(TokenScope.READ));
        tokens.revoke(owner, taken.id());
        var later =
                new PersonalTokens(jdbc, audit, Clock.fixed(clock.instant().plus(Duration.ofDays(31)), ZoneOffset.UTC));
        assertThat(tokens.recognise(taken.secret()))
                .hasValue(new KnownToken(taken.id(), owner.id(), KnownToken.State.REVOKED));
        assertThat(tokens.recognise(issued.secret()))
                .hasValue(new KnownToken(issued.id(), owner.id(), KnownToken.State.LIVE));
        assertThat(later.recognise(issued.secret()))
                .hasValue(new KnownToken(issued.id(), owner.id(), KnownToken.State.EXPIRED));
        assertThat(tokens.recognise("minka_inventada")).isEmpty();
    }

    @Test
    void whatIsNoTokenIsNobodys() {
        for (String text : new String[] {"", "minka_", "minka_x", "otra cosa", "x".repeat(5_000)}) {
            assertThat(tokens.holderOf(text)).isEmpty();
        }
    }

    @Test
    void whoLeavesTakesTheTokensAlong() {
        var owner = member();
        var issued = tokens.issue(owner, wish(TokenScope.READ));
        new TokenUpkeep(jdbc, clock).on(new MemberErased(owner.id(), Instant.now(clock)));
        assertThat(tokens.holderOf(issued.secret())).isEmpty();
    }

    private static IssueToken wish(TokenScope... scopes) {
        return new IssueToken("tablero", Set.of(scopes), 30);
    }

    private Access member() {
        var id = UUID.randomUUID();
        jdbc.sql(MEMBER).param("id", id).update();
        return members.of(new MemberId(id)).orElseThrow();
    }
}
