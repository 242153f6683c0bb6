package pe.minka.members;

import java.text.Normalizer;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Hashes passwords and says which ones are refused. One hash takes 19 MiB and a core for tens of milliseconds, so that
 * fewer run than there are cores: the pages of everybody else stay quick while many enter.
 */
@Service
public class Passwords {

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19_456;
    private static final int ITERATIONS = 2;
    private static final int PATIENCE_SECONDS = 5;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(SALT, HASH, LANES, MEMORY_KIB, ITERATIONS);
    private final int places = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    private final Semaphore free = new Semaphore(places, true);
    private final PasswordPolicy policy;
    private final String nobodys;
    private final LongAdder turnedAway = new LongAdder();

    Passwords(PasswordPolicy policy) {
        this.policy = policy;
        this.nobodys = hash("");
    }

    public String hash(String password) {
        enter();
        try {
            return String.valueOf(encoder.encode(composed(password)));
        } finally {
            free.release();
        }
    }

    /** Takes as long when there is no hash to compare with, so that nobody learns who has an account. */
    public boolean matches(String password, @Nullable String hash) {
        boolean comparable = hash != null && password.length() <= PasswordPolicy.LONGEST_INPUT;
        enter();
        try {
            boolean same = encoder.matches(comparable ? composed(password) : "-", comparable ? hash : nobodys);
            return comparable && same;
        } finally {
            free.release();
        }
    }

    /** Refuses what the policy refuses, as a rule violated at the field «password». */
    void check(String password, MailAddress mail, List<String> own) {
        policy.check(composed(password), mail, own);
    }

    /** How many are looked at together; where there is more than one core, one is left to the pages. */
    public int places() {
        return places;
    }

    int waiting() {
        return free.getQueueLength();
    }

    long turnedAway() {
        return turnedAway.sum();
    }

    /** The same letters typed on another keyboard must be the same password; nothing else is changed. */
    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private void enter() {
        try {
            if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                turnedAway.increment();
                throw new PasswordsBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PasswordsBusy();
        }
    }
}
