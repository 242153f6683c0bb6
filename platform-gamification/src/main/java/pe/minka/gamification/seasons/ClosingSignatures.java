package pe.minka.gamification.seasons;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.gamification.keys.Signatures;
import pe.minka.gamification.keys.Signer;

/** Signs how a season ended with the key of today, and checks what was signed. */
@Component
class ClosingSignatures {

    private final ClosingRows rows;
    private final Signer signer;
    private final Signatures signatures;
    private final SeasonSignature first;
    private final Clock clock;

    ClosingSignatures(ClosingRows rows, Signer signer, Signatures signatures, SeasonSignature first, Clock clock) {
        this.rows = rows;
        this.signer = signer;
        this.signatures = signatures;
        this.first = first;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void sign(ClosingRows.Closing closing) {
        rows.sign(closing.season(), signer.sign(claims(closing)), clock.instant());
    }

    /** Whether these words about a season are the ones that were signed. */
    boolean verifies(ClosingRows.Closing closing) {
        var signed = closing.signed();
        var signedAt = closing.signedAt();
        if (signed == null || signedAt == null) {
            return first.of(closing.hash()).equals(closing.firstSignature());
        }
        return signatures
                .read(signed.text())
                .filter(read ->
                        read.key().id().equals(signed.key()) && read.key().isTrusted(signedAt))
                .filter(read -> read.claims().equals(claims(closing)))
                .isPresent();
    }

    /** The site may move: whose it is stands in the address of the key. Everything is text, so that it reads as written. */
    private static Map<String, Object> claims(ClosingRows.Closing closing) {
        return Map.of(
                "season", closing.season(),
                "people", String.valueOf(closing.people()),
                "hash", closing.hash(),
                "closedAt", closing.closedAt().toString());
    }
}
