package pe.minka.gamification.rules;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The lock that everybody shares who counts something by the rules as they are, and that whoever changes them, the standings
 * that follow from them, or what is past has alone. It is held until the transaction ends.
 */
@Component
public class RuleLock {

    private static final String NAME = "hashtext('rules of recognition')";

    private final JdbcClient jdbc;

    RuleLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else decides, nor counts. */
    public void alone() {
        take("pg_advisory_xact_lock(" + NAME + ")");
    }

    /** Nobody decides. */
    public void together() {
        take(shared());
    }

    /** The same within another question. */
    public static String shared() {
        return "pg_advisory_xact_lock_shared(" + NAME + ")";
    }

    private void take(String lock) {
        jdbc.sql("select " + lock + "::text").query(String.class).single();
    }
}
