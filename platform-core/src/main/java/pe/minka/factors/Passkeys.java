package pe.minka.factors;

import java.nio.ByteBuffer;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.factors.Challenges.Purpose;
import pe.minka.factors.SecondStepChanged.Change;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

/** Passkeys (llaves de acceso): a member makes them, names them, and takes them back. */
@Service
public class Passkeys {

    public static final int LONGEST_NAME = 60;

    static final int MOST = 10;

    private final PasskeyRows rows;
    private final Challenges challenges;
    private final PasskeyCheck check;
    private final RecoveryCodes codes;
    private final SecondStepRule rule;
    private final SecondStepLog log;

    Passkeys(
            PasskeyRows rows,
            Challenges challenges,
            PasskeyCheck check,
            RecoveryCodes codes,
            SecondStepRule rule,
            SecondStepLog log) {
        this.rows = rows;
        this.challenges = challenges;
        this.check = check;
        this.codes = codes;
        this.rule = rule;
        this.log = log;
    }

    /** For a new one; a device that holds one already says so and makes no second. */
    @Transactional
    public PasskeyQuestion question(Access member) {
        var user = new PasskeyQuestion.User(
                PasskeyQuestion.written(handle(member.id())),
                member.mail(),
                member.profile().name());
        return new PasskeyQuestion(
                PasskeyCheck.challengeOf(challenges.ask(Purpose.REGISTER, member.id())),
                check.host(),
                Challenges.LIFE.toMillis(),
                user,
                rows.of(member.id()).stream().map(PasskeyRows.Row::asked).toList());
    }

    /** Answers the first recovery codes, if there were none. A wrong answer uses the question up too. */
    @Transactional(noRollbackFor = RuleViolation.class)
    public List<String> register(Access member, String name, String answer) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw RuleViolation.at("name", "factors.passkeyName", LONGEST_NAME);
        }
        log.lock(member.id());
        if (rows.of(member.id()).size() >= MOST) {
            throw new RuleViolation("factors.tooManyPasskeys", MOST);
        }
        var fresh = check.readNew(answer)
                .filter(read -> challenges.take(
                        PasskeyCheck.question(read.getCollectedClientData()), Purpose.REGISTER, member.id()))
                .flatMap(check::verifyNew)
                .orElseThrow(() -> RuleViolation.at("answer", "factors.passkeyRefused"));
        if (!rows.add(member.id(), called, fresh)) {
            throw RuleViolation.at("answer", "factors.passkeyKnown");
        }
        log.record(member, Change.PASSKEY_ADDED);
        return codes.makeFirst(member.id());
    }

    /** Says how it was called. */
    @Transactional
    public String remove(Access member, PasskeyId id) {
        log.lock(member.id());
        String name = rows.remove(member.id(), id).orElseThrow(() -> new NotFound("passkey " + id.value()));
        rule.requireOneLeft(member);
        codes.forgetIfNothingIsLeft(member.id());
        log.record(member, Change.PASSKEY_REMOVED);
        return name;
    }

    /** The name under which a device keeps a passkey of this member. */
    static byte[] handle(MemberId member) {
        return ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(member.value().getMostSignificantBits())
                .putLong(member.value().getLeastSignificantBits())
                .array();
    }
}
