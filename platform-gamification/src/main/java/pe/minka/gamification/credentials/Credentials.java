package pe.minka.gamification.credentials;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.gamification.badges.AwardId;
import pe.minka.gamification.credentials.CredentialRows.Taken;
import pe.minka.gamification.keys.Signer;
import pe.minka.members.Access;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.Sha256;

/**
 * Insignias as their owners take them out of the platform. Until somebody does, nobody outside can ask about theirs; and
 * the page that then tells of it names them only if they want it to.
 */
@Service
@Transactional
public class Credentials {

    private static final int PLACES = StatusList.PLACES;
    private static final int SALT_BYTES = 16;
    private static final int DRAWS = 50;

    private final CredentialRows rows;
    private final AwardFactsRows facts;
    private final CredentialWriting writing;
    private final Signer signer;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Credentials(CredentialRows rows, AwardFactsRows facts, CredentialWriting writing, Signer signer, Clock clock) {
        this.rows = rows;
        this.facts = facts;
        this.writing = writing;
        this.signer = signer;
        this.clock = clock;
    }

    /** Takes an insignia of one's own out of the platform, from where on it has a public page; and its credential. */
    public String take(Access owner, AwardId id) {
        var award = own(owner, id);
        return signed(owner, award, taken(owner, award));
    }

    /** The same; whoever wants to be named on that page is, at once. */
    public String take(Access owner, AwardId id, boolean named) {
        String token = take(owner, id);
        if (named) {
            rows.name(id, true);
        }
        return token;
    }

    /** The credential of one that was taken along, signed with the key of today. */
    public SignedCopy copy(Access owner, AwardId id) {
        var award = own(owner, id);
        return new SignedCopy(award.badge(), signed(owner, award, known(award)));
    }

    /** Whether whoever has the address of its page reads there whose it is. */
    public void name(Access owner, AwardId id, boolean named) {
        known(own(owner, id));
        rows.name(id, named);
    }

    /** An insignia somebody has, and whether they took it along. */
    @Transactional(readOnly = true)
    public OwnInsignia find(Access owner, AwardId id) {
        var award = own(owner, id);
        var known = rows.find(id);
        return new OwnInsignia(
                id, award.badge(), known.isPresent(), known.map(Taken::named).orElse(false), rows.isWorthless(id));
    }

    /** The same of one that was revoked; empty for whatever is valid. */
    @Transactional(readOnly = true)
    public Optional<RevokedInsignia> revoked(Access owner, AwardId id) {
        var award = anyOwn(owner, id);
        return Optional.ofNullable(award.revokedAt())
                .map(at -> new RevokedInsignia(
                        award.badge(), at, award.reason(), rows.find(id).isPresent()));
    }

    /** Refuses as long as it was not taken along. */
    @Transactional(readOnly = true)
    public void requireTaken(Access owner, AwardId id) {
        known(own(owner, id));
    }

    private String signed(Access owner, AwardFacts award, Taken taken) {
        var signed = signer.sign(writing.of(award, taken, owner.mail()));
        rows.signed(Sha256.hex(signed.text()), award.id(), signed.key(), clock.instant());
        return signed.text();
    }

    private Taken known(AwardFacts award) {
        return rows.find(award.id()).orElseThrow(() -> new RuleViolation("credentials.notTaken"));
    }

    private AwardFacts own(Access owner, AwardId id) {
        var award = anyOwn(owner, id);
        if (award.revokedAt() != null) {
            throw new RuleViolation("credentials.revoked");
        }
        return award;
    }

    private AwardFacts anyOwn(Access owner, AwardId id) {
        return facts.find(id)
                .filter(one -> owner.id().equals(one.owner()))
                .orElseThrow(() -> new NotFound("an own award " + id.value()));
    }

    private Taken taken(Access owner, AwardFacts award) {
        for (int draw = 0; draw < DRAWS; draw++) {
            var known = rows.find(award.id());
            if (known.isPresent()) {
                return known.get();
            }
            int list = rows.openList(PLACES / 2);
            rows.take(new Taken(award.id(), owner.id(), list, random.nextInt(PLACES), salt(), false), clock.instant());
        }
        throw new IllegalStateException("half of the places are free, and none was drawn");
    }

    private String salt() {
        byte[] bytes = new byte[SALT_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
