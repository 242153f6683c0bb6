package pe.minka.gamification.credentials;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.gamification.credentials.Verdict.Fault;
import pe.minka.gamification.credentials.Verdict.Holder;
import tools.jackson.databind.JsonNode;

/** Says of whatever somebody shows whether it is a credential of ours, unaltered, and whether it still counts. */
@Service
@Transactional(readOnly = true)
public class CredentialCheck {

    /** Ours are a tenth of this; a drawing with one inside half of it. */
    public static final int LONGEST = 64 * 1024;

    private final SignatureCheck signatures;
    private final ClaimsCheck claims;
    private final CredentialReading reading;

    CredentialCheck(SignatureCheck signatures, ClaimsCheck claims, CredentialReading reading) {
        this.signatures = signatures;
        this.claims = claims;
        this.reading = reading;
    }

    /** A drawing with a token inside, or the token as text. */
    public Verdict check(byte[] shown, String mail) {
        return check(BakedImage.credentialIn(shown).map(PastedText::of).orElseGet(() -> PastedText.of(shown)), mail);
    }

    /** The token itself; the address may be empty. */
    public Verdict check(String token, String mail) {
        return check(PastedText.of(token), mail);
    }

    private Verdict check(PastedText shown, String mail) {
        try {
            String token = shown.token()
                    .filter(found -> found.length() <= LONGEST)
                    .orElseThrow(() -> new CredentialRefused(Fault.UNREADABLE));
            var signed = signatures.read(token);
            if (!signed.trusted()) {
                return distrusted(signed.content());
            }
            var credential = named(signed.content());
            var holder = holder(signed.content(), mail.strip());
            return credential.isValid()
                    ? new Verdict.Genuine(credential, holder)
                    : new Verdict.Revoked(credential, holder);
        } catch (CredentialRefused refused) {
            return new Verdict.Refused(refused.fault());
        }
    }

    /** What others may have signed proves nothing; that the insignia it names was taken back is what we know ourselves. */
    private Verdict distrusted(JsonNode content) {
        try {
            var credential = named(content);
            return credential.isValid() ? new Verdict.Refused(Fault.COMPROMISED) : new Verdict.Distrusted(credential);
        } catch (CredentialRefused _) {
            return new Verdict.Refused(Fault.COMPROMISED);
        }
    }

    private CredentialView named(JsonNode content) throws CredentialRefused {
        return reading.find(claims.award(content)).orElseThrow(() -> new CredentialRefused(Fault.UNKNOWN));
    }

    /**
     * Whether what was shown is a drawing that carries a credential and looks otherwise than ours: only the credential in
     * it is signed, so that anybody can draw something else around it.
     */
    public boolean isDrawnOtherwise(byte[] shown, String ours) {
        return BakedImage.credentialIn(shown).isPresent()
                && !CanonicalDrawing.of(shown).equals(CanonicalDrawing.of(ours.getBytes(StandardCharsets.UTF_8)));
    }

    private static Holder holder(JsonNode content, String mail) {
        if (mail.isEmpty()) {
            return Holder.NOT_ASKED;
        }
        var identity =
                Optional.of(content.path("credentialSubject").path("identifier").path(0));
        return identity.filter(one -> one.path("identityHash")
                                .asString("")
                                .equals(CredentialWriting.identityHash(
                                        mail, one.path("salt").asString(""))))
                        .isPresent()
                ? Holder.SAME
                : Holder.OTHER;
    }
}
