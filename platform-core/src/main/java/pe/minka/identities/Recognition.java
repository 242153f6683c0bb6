package pe.minka.identities;

import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.identities.Arrival.Problem;
import pe.minka.identities.IdentityChanged.Change;
import pe.minka.members.ClientAddress;
import pe.minka.members.Entrance;
import pe.minka.members.MailAddress;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberId;
import pe.minka.members.MemberStatus;
import pe.minka.members.MemberView;
import pe.minka.members.SignInResult;
import pe.minka.shared.SecretToken;

/** Knows the member behind an account of the provider: by the account itself, and the first time by the mail address. */
@Component
class Recognition {

    private static final Logger log = LoggerFactory.getLogger(Recognition.class);
    private static final int FINGERPRINT_BYTES = 6;

    private final IdentityRows rows;
    private final IdentityLog changes;
    private final MemberDirectory directory;
    private final Entrance entrance;

    Recognition(IdentityRows rows, IdentityLog changes, MemberDirectory directory, Entrance entrance) {
        this.rows = rows;
        this.changes = changes;
        this.directory = directory;
        this.entrance = entrance;
    }

    @Transactional
    Arrival enter(Proven proven, @Nullable SecretToken device, String back, ClientAddress from) {
        var known = rows.use(proven).flatMap(directory::find);
        if (known.isPresent()) {
            return open(known.get(), proven, device, back, from);
        }
        String mail = proven.mail();
        if (mail == null || !MailAddress.isValid(mail)) {
            return refused(proven, null, from, Problem.UNVERIFIED.name(), new Arrival.Refused(Problem.UNVERIFIED));
        }
        var owner = directory.findByMail(new MailAddress(mail));
        if (owner.isEmpty()) {
            var stranger = new Arrival.Stranger(mail, proven.givenNames(), proven.surnames());
            return refused(proven, null, from, "nobody has the mail", stranger);
        }
        return meet(owner.get(), proven, device, back, from);
    }

    /** A mail address may pass on to somebody else; whoever has it later does not get the account of the former one. */
    private Arrival meet(
            MemberView member, Proven proven, @Nullable SecretToken device, String back, ClientAddress from) {
        if (member.status() == MemberStatus.ACTIVE) {
            if (rows.add(proven, member.id(), member.mail())) {
                changes.record(member.id(), member.region(), proven.issuer(), Change.LINKED);
            } else if (!rows.use(proven).equals(Optional.of(member.id()))) {
                return refused(proven, member.id(), from, Problem.TAKEN.name(), new Arrival.Refused(Problem.TAKEN));
            }
        }
        return open(member, proven, device, back, from);
    }

    private Arrival open(
            MemberView member, Proven proven, @Nullable SecretToken device, String back, ClientAddress from) {
        var entered = entrance.open(member.id(), device);
        if (entered.isEmpty()) {
            var closed = new SignInResult.NotActive(member.status(), member.region());
            return refused(proven, member.id(), from, member.status().name(), new Arrival.Closed(closed));
        }
        return new Arrival.Inside(entered.get(), proven.bothSteps(), back);
    }

    /** Of an account that is nobody's here the log only keeps a fingerprint. */
    private static Arrival refused(
            Proven proven, @Nullable MemberId member, ClientAddress from, String why, Arrival arrival) {
        String who = member == null ? "unknown account " + fingerprint(proven) : "member " + member.value();
        log.info("sign-in by provider refused to {} from {}: {}", who, from, why);
        return arrival;
    }

    private static String fingerprint(Proven proven) {
        byte[] hash = new SecretToken(proven.issuer() + ' ' + proven.subject()).hash();
        return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
    }
}
