package pe.minka.factors;

import com.webauthn4j.data.AuthenticationData;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.factors.Challenges.Purpose;
import pe.minka.members.MemberId;

/** Asks passkeys who somebody is. An answer counts once, for what was asked, and only while the question is fresh. */
@Service
public class PasskeyProofs {

    private final PasskeyRows rows;
    private final Challenges challenges;
    private final PasskeyCheck check;

    PasskeyProofs(PasskeyRows rows, Challenges challenges, PasskeyCheck check) {
        this.rows = rows;
        this.challenges = challenges;
        this.check = check;
    }

    /** Put to whoever stands at the door: the device knows whose passkeys it holds. */
    @Transactional
    public PasskeyQuestion ask() {
        return question(Purpose.SIGN_IN, null, List.of());
    }

    /** Put to somebody we know. */
    @Transactional
    public PasskeyQuestion ask(MemberId member) {
        return question(
                Purpose.PROVE,
                member,
                rows.of(member).stream().map(PasskeyRows.Row::asked).toList());
    }

    /** Whose passkey answered, if it answered rightly and opens without a password. */
    @Transactional
    public Optional<MemberId> signIn(String answer) {
        return answered(answer, Purpose.SIGN_IN, null)
                .filter(row -> row.view().opens())
                .map(PasskeyRows.Row::member);
    }

    /** Whoever gets to show it here showed something else before: from now on this one opens by itself again. */
    @Transactional
    boolean prove(MemberId member, String answer) {
        var answered = answered(answer, Purpose.PROVE, member);
        answered.ifPresent(row -> rows.open(row.view().id()));
        return answered.isPresent();
    }

    private Optional<PasskeyRows.Row> answered(String answer, Purpose purpose, @Nullable MemberId member) {
        return check.read(answer)
                .filter(read -> challenges.take(PasskeyCheck.question(read.getCollectedClientData()), purpose, member))
                .flatMap(this::verified)
                .filter(row -> member == null || row.member().equals(member));
    }

    private Optional<PasskeyRows.Row> verified(AuthenticationData answer) {
        return rows.find(answer.getCredentialId())
                .filter(row -> isOf(answer, row.member()))
                .filter(row -> check.verify(answer, row.credential(), row.signCount())
                        .filter(answered -> rows.note(row.view().id(), answered))
                        .isPresent());
    }

    /** A device need not say whose passkey it is when it was asked for this one. */
    private static boolean isOf(AuthenticationData answer, MemberId member) {
        byte @Nullable [] handle = answer.getUserHandle();
        return handle == null || handle.length == 0 || Arrays.equals(handle, Passkeys.handle(member));
    }

    private PasskeyQuestion question(
            Purpose purpose, @Nullable MemberId member, List<PasskeyQuestion.Credential> credentials) {
        return new PasskeyQuestion(
                PasskeyCheck.challengeOf(challenges.ask(purpose, member)),
                check.host(),
                Challenges.LIFE.toMillis(),
                null,
                credentials);
    }
}
