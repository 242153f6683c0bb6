package pe.minka.members;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import pe.minka.members.EntryLevels.Tries;
import pe.minka.shared.SecretToken;

/**
 * Lets members in (ingreso). Whoever keeps trying is slowed down, by account and by address, and never locked out; a
 * mail address nobody has costs the same time and counts the same. A browser the member has entered with before is
 * counted apart, so that an attack from elsewhere does not keep its owner outside.
 */
@Service
public class SignIn {

    private static final Logger log = LoggerFactory.getLogger(SignIn.class);
    private static final Duration BUSY = Duration.ofSeconds(5);

    private static final String CANDIDATE = """
            select m.id, m.status, m.password, o.region,
                   exists (select
                           from known_device d
                           where d.member = m.id and d.device_hash = :device and d.seen_at > :since) as known
            from member m
            join organisation o on o.id = m.organisation
            where m.mail = :mail
            """;

    private final JdbcClient jdbc;
    private final EntryLevels levels;
    private final KnownDevices devices;
    private final Passwords passwords;
    private final Clock clock;

    SignIn(JdbcClient jdbc, EntryLevels levels, KnownDevices devices, Passwords passwords, Clock clock) {
        this.jdbc = jdbc;
        this.levels = levels;
        this.devices = devices;
        this.passwords = passwords;
        this.clock = clock;
    }

    public SignInResult attempt(SignInAttempt attempt) {
        String mail = attempt.mail().strip().toLowerCase(Locale.ROOT);
        var candidate = candidate(mail, attempt.device());
        List<Tries> tries = tries(mail, candidate, attempt);
        var wait = levels.charge(tries);
        if (!wait.isZero()) {
            return refused(new SignInResult.Wait(wait), mail, candidate, attempt.address());
        }
        boolean right;
        try {
            right = passwords.matches(
                    attempt.password(), candidate.map(Candidate::password).orElse(null));
        } catch (PasswordsBusy busy) {
            tries.forEach(levels::takeBack);
            return refused(new SignInResult.Wait(BUSY), mail, candidate, attempt.address());
        }
        if (!right || candidate.isEmpty()) {
            return refused(new SignInResult.Wrong(), mail, candidate, attempt.address());
        }
        tries.forEach(levels::forgive);
        var member = candidate.get();
        if (member.status() != MemberStatus.ACTIVE) {
            var closed = new SignInResult.NotActive(member.status(), member.region());
            return refused(closed, mail, candidate, attempt.address());
        }
        return new SignInResult.Entered(
                member.id(), PasswordStamp.of(member.password()), devices.remember(member.id(), attempt.device()));
    }

    private Optional<Candidate> candidate(String mail, @Nullable SecretToken device) {
        if (!MailAddress.isValid(mail)) {
            return Optional.empty();
        }
        return jdbc.sql(CANDIDATE)
                .param("mail", mail)
                .param("device", device == null ? new byte[0] : device.hash())
                .param("since", Timestamp.from(clock.instant().minus(KnownDevices.KEPT)))
                .query((row, number) -> new Candidate(
                        new MemberId(row.getObject("id", UUID.class)),
                        MemberStatus.valueOf(row.getString("status")),
                        row.getString("password"),
                        row.getString("region"),
                        row.getBoolean("known")))
                .optional();
    }

    private static List<Tries> tries(String mail, Optional<Candidate> candidate, SignInAttempt attempt) {
        var device = attempt.device();
        if (device != null && candidate.filter(Candidate::known).isPresent()) {
            return List.of(Tries.of(EntryLimit.DEVICE, candidate.get().id(), device));
        }
        return List.of(
                Tries.of(EntryLimit.ACCOUNT, mail),
                Tries.of(EntryLimit.ADDRESS, attempt.address().counted()));
    }

    /** The log tells who, what and from where; of a mail address nobody has it only keeps a hash. */
    private static SignInResult refused(
            SignInResult result, String mail, Optional<Candidate> candidate, ClientAddress address) {
        String who = candidate
                .map(member -> "member " + member.id().value())
                .orElseGet(() ->
                        "unknown mail " + Tries.of(EntryLimit.ACCOUNT, mail).abbreviated());
        String why = result instanceof SignInResult.NotActive closed
                ? closed.status().name()
                : result.getClass().getSimpleName();
        log.info("sign-in refused to {} from {}: {}", who, address, why);
        return result;
    }

    private record Candidate(
            MemberId id,
            MemberStatus status,
            @Nullable String password,
            @Nullable String region,
            boolean known) {}
}
