package pe.minka.identities;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at what the provider says about somebody: signed by it, for us, now, and in answer to this very question. */
@Component
class IdTokenCheck {

    /** Only with a key of which the provider alone has the secret half. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private static final Duration CLOCKS_APART = Duration.ofSeconds(60);
    private static final int LONGEST_SUBJECT = 255;

    /** What providers call a second step that they asked for. */
    private static final Set<String> BOTH_STEPS = Set.of(
            "mfa", "http://schemas.openid.net/pape/policies/2007/06/multi-factor", "https://refeds.org/profile/mfa");

    private final Provider provider;
    private final Clock clock;
    private final DefaultJWTProcessor<Patience> signatures = new DefaultJWTProcessor<>();

    IdTokenCheck(Provider provider, SigningKeys keys, Clock clock) {
        this.provider = provider;
        this.clock = clock;
        signatures.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        signatures.setJWTClaimsSetVerifier((claims, patience) -> {});
    }

    Proven check(String token, String nonce, Patience patience) {
        try {
            var claims = signatures.process(token, patience);
            requireOurs(claims);
            requireNow(claims);
            require(nonce.equals(claims.getStringClaim("nonce")), "nonce");
            return read(claims);
        } catch (BadJOSEException | JOSEException e) {
            throw new ProviderRefused("signature: " + e.getMessage());
        } catch (ParseException e) {
            throw new ProviderRefused("unreadable token");
        }
    }

    private void requireOurs(JWTClaimsSet claims) throws ParseException {
        require(provider.issuer().equals(claims.getIssuer()), "issuer");
        List<String> audience = claims.getAudience();
        require(audience.contains(provider.clientId()), "audience");
        String party = claims.getStringClaim("azp");
        require(party == null ? audience.size() == 1 : party.equals(provider.clientId()), "authorized party");
    }

    private void requireNow(JWTClaimsSet claims) {
        var now = clock.instant();
        var ends = moment(claims.getExpirationTime());
        var issued = moment(claims.getIssueTime());
        var begins = moment(claims.getNotBeforeTime());
        require(ends != null && ends.isAfter(now.minus(CLOCKS_APART)), "expired");
        require(issued != null && issued.isBefore(now.plus(CLOCKS_APART)), "issued later");
        require(begins == null || begins.isBefore(now.plus(CLOCKS_APART)), "not valid yet");
    }

    private static @Nullable Instant moment(@Nullable Date moment) {
        return moment == null ? null : moment.toInstant();
    }

    private Proven read(JWTClaimsSet claims) throws ParseException {
        String subject = claims.getSubject();
        require(subject != null && !subject.isBlank() && subject.length() <= LONGEST_SUBJECT, "subject");
        boolean verified = Boolean.TRUE.equals(claims.getClaim("email_verified"));
        return new Proven(
                provider.issuer(),
                Objects.requireNonNull(subject),
                verified ? claims.getStringClaim("email") : null,
                text(claims.getStringClaim("given_name")),
                text(claims.getStringClaim("family_name")),
                provider.secondStepCounts() && isBothSteps(claims));
    }

    private static boolean isBothSteps(JWTClaimsSet claims) throws ParseException {
        List<String> methods = claims.getStringListClaim("amr");
        String level = claims.getStringClaim("acr");
        return (methods != null && methods.contains("mfa")) || (level != null && BOTH_STEPS.contains(level));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new ProviderRefused(what);
        }
    }
}
