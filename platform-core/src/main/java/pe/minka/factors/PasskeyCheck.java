package pe.minka.factors;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import pe.minka.shared.SecretToken;
import tools.jackson.core.JacksonException;

/**
 * Whether what a browser sent is the answer of a passkey to the question, given on our own address by somebody whom the
 * device recognised. Who made the device does not matter: no attestation is asked for.
 */
@Component
class PasskeyCheck {

    private static final Logger log = LoggerFactory.getLogger(PasskeyCheck.class);

    private static final int LONGEST_ANSWER = 16_384;

    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager webAuthn = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);
    private final OwnOrigin own;

    PasskeyCheck(OwnOrigin own) {
        this.own = own;
    }

    String host() {
        return own.host();
    }

    Optional<RegistrationData> readNew(String answer) {
        return read(answer, webAuthn::parseRegistrationResponseJSON)
                .filter(read -> read.getCollectedClientData() != null && read.getAttestationObject() != null);
    }

    Optional<AuthenticationData> read(String answer) {
        return read(answer, webAuthn::parseAuthenticationResponseJSON)
                .filter(read -> read.getCollectedClientData() != null && read.getAuthenticatorData() != null);
    }

    /** The question as it stands in the answer; whether we ever asked it is another matter. */
    static SecretToken question(CollectedClientData client) {
        return new SecretToken(new String(client.getChallenge().getValue(), StandardCharsets.US_ASCII));
    }

    static String challengeOf(SecretToken question) {
        return PasskeyQuestion.written(question.value().getBytes(StandardCharsets.US_ASCII));
    }

    Optional<Fresh> verifyNew(RegistrationData answer) {
        var client = Objects.requireNonNull(answer.getCollectedClientData());
        var parameters = new RegistrationParameters(
                server(client),
                ALGORITHMS.stream()
                        .map(one -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, one))
                        .toList(),
                true,
                true);
        try {
            webAuthn.verify(answer, parameters);
        } catch (WebAuthnException wrong) {
            return refused(wrong);
        }
        var data = Objects.requireNonNull(answer.getAttestationObject()).getAuthenticatorData();
        var credential = Objects.requireNonNull(data.getAttestedCredentialData());
        return Optional.of(new Fresh(
                credential.getCredentialId(),
                credentials.convert(credential),
                data.getSignCount(),
                data.isFlagBS(),
                transports(answer.getTransports())));
    }

    /** The counter and whether it is on several devices by now, or nothing when the answer is wrong. */
    Optional<Answered> verify(AuthenticationData answer, byte[] credential, long signCount) {
        var client = Objects.requireNonNull(answer.getCollectedClientData());
        var data = Objects.requireNonNull(answer.getAuthenticatorData());
        var parameters = new AuthenticationParameters(
                server(client), known(credentials.convert(credential), data, signCount), null, true, true);
        try {
            webAuthn.verify(answer, parameters);
        } catch (WebAuthnException wrong) {
            return refused(wrong);
        }
        return Optional.of(new Answered(data.getSignCount(), data.isFlagBS()));
    }

    private static CredentialRecordImpl known(
            AttestedCredentialData credential, AuthenticatorData<?> data, long signCount) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                data.isFlagBE(),
                data.isFlagBS(),
                signCount,
                credential,
                null,
                null,
                null,
                null);
    }

    private ServerProperty server(CollectedClientData client) {
        return ServerProperty.builder()
                .origin(own.expected(client.getOrigin()))
                .rpId(own.host())
                .challenge(client.getChallenge())
                .build();
    }

    private static <T> Optional<T> read(String answer, Function<String, T> parser) {
        if (answer.length() > LONGEST_ANSWER) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(parser.apply(answer));
        } catch (WebAuthnException | JacksonException | IllegalArgumentException | NullPointerException unreadable) {
            // The parser trips over what is missing in an answer no browser of ours would send.
            return refused(unreadable);
        }
    }

    private static <T> Optional<T> refused(RuntimeException why) {
        log.info("passkey refused: {}", why.getClass().getSimpleName());
        return Optional.empty();
    }

    private static List<String> transports(@Nullable Set<AuthenticatorTransport> transports) {
        return transports == null
                ? List.of()
                : transports.stream()
                        .map(AuthenticatorTransport::getValue)
                        .sorted()
                        .toList();
    }

    /** A passkey that was just made. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Fresh(byte[] id, byte[] credential, long signCount, boolean backedUp, List<String> transports) {}

    record Answered(long signCount, boolean backedUp) {}
}
