package pe.minka.gamification.credentials;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.gamification.badges.AwardId;
import pe.minka.gamification.credentials.CredentialRows.Taken;
import pe.minka.gamification.keys.Signer;
import pe.minka.members.Access;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

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

    /** The credential of an insignia of one's own, signed with the key of today. */
    public String take(Access owner, AwardId id) {
        var award = own(owner, id);
        var now = clock.instant();
        var signed = signer.sign(writing.of(award, taken(owner, award), owner.mail()));
        rows.signed(hash(signed.text()), id, signed.key(), now);
        return signed.text();
    }

    /** The same inside a drawing of the insignia. */
    public String takeInside(String drawing, Access owner, AwardId id) {
        return BakedImage.bake(drawing, take(owner, id));
    }

    /** Whether whoever has the address of its page reads there whose it is. */
    public void name(Access owner, AwardId id, boolean named) {
        taken(owner, own(owner, id));
        rows.name(id, named);
    }

    /** Empty as long as it was not taken along. */
    @Transactional(readOnly = true)
    public Optional<Boolean> isNamed(Access owner, AwardId id) {
        return rows.find(own(owner, id).id()).map(Taken::named);
    }

    /** What the insignia is that somebody has. */
    @Transactional(readOnly = true)
    public BadgeFacts badge(Access owner, AwardId id) {
        return own(owner, id).badge();
    }

    private AwardFacts own(Access owner, AwardId id) {
        var award = facts.find(id)
                .filter(one -> owner.id().equals(one.owner()))
                .orElseThrow(() -> new NotFound("an own award " + id.value()));
        if (award.revokedAt() != null) {
            throw new RuleViolation("credentials.revoked");
        }
        return award;
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

    static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
