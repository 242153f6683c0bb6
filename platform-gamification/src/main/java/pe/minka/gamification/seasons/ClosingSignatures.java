package pe.minka.gamification.seasons;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
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

    /** With the key of today; false when somebody else has just done so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean sign(ClosingRows.Closing closing) {
        return rows.sign(closing, signer.sign(claims(closing)), clock.instant());
    }

    /** Whether these words about a season are the ones that were signed, and nobody else may have signed them. */
    boolean verifies(ClosingRows.Closing closing) {
        var signedAt = closing.signedAt();
        return signedAt == null
                ? matches(closing)
                : read(closing).filter(read -> read.key().isTrusted(signedAt)).isPresent();
    }

    /** The same, whoever may have the key by now. */
    boolean matches(ClosingRows.Closing closing) {
        return closing.signed() == null
                ? first.of(closing.hash()).equals(closing.firstSignature())
                : read(closing).isPresent();
    }

    private Optional<Signatures.Read> read(ClosingRows.Closing closing) {
        return Optional.ofNullable(closing.signed())
                .flatMap(signed -> signatures
                        .read(signed.text())
                        .filter(read -> read.key().id().equals(signed.key())))
                .filter(read -> read.claims().equals(claims(closing)));
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
