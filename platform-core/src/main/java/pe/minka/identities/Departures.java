package pe.minka.identities;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.shared.SecretToken;

/**
 * Whoever has left for the provider and is expected back: once, soon, and in the same browser, from however many of its
 * tabs. They are rows, so that the return may come to any node.
 */
@Component
class Departures {

    static final Duration LIFE = Duration.ofMinutes(10);

    private static final String INSERT = """
            insert into identity_departure (state_hash, browser_hash, nonce, verifier, back, expires_at)
            values (:state, :browser, :nonce, :verifier, :back, :until)
            """;

    private static final String END = """
            delete from identity_departure
            where state_hash = :state and browser_hash = :browser
            returning nonce, verifier, back, expires_at > :now as open
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Departures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    Departure begin(SecretToken browser, String back) {
        var departure = new Departure(SecretToken.generate(), SecretToken.generate(), SecretToken.generate(), back);
        jdbc.sql(INSERT)
                .param("state", departure.state().hash())
                .param("browser", browser.hash())
                .param("nonce", departure.nonce().value())
                .param("verifier", departure.verifier().value())
                .param("back", back)
                .param("until", Timestamp.from(clock.instant().plus(LIFE)))
                .update();
        return departure;
    }

    /** Of several returns from one departure one counts. */
    @Transactional
    Optional<Departure> end(String state, @Nullable SecretToken browser) {
        if (browser == null) {
            return Optional.empty();
        }
        var token = new SecretToken(state);
        return jdbc.sql(END)
                .param("state", token.hash())
                .param("browser", browser.hash())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> row.getBoolean("open")
                        ? Optional.of(new Departure(
                                token,
                                new SecretToken(row.getString("nonce")),
                                new SecretToken(row.getString("verifier")),
                                row.getString("back")))
                        : Optional.<Departure>empty())
                .optional()
                .flatMap(departure -> departure);
    }

    /** The state travels through the browser, the nonce comes back signed, the verifier only the provider learns. */
    record Departure(SecretToken state, SecretToken nonce, SecretToken verifier, String back) {

        /** By it the provider knows the verifier again when it sees it (PKCE). */
        String challenge() {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(verifier.hash());
        }
    }
}
