package pe.minka.gamification.credentials;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What Open Badges 3.0 asks of a token a credential is signed in, and what the W3C asks of a list of states: written out
 * from the specifications, as {@link OpenBadgeShape}.
 */
final class SignedShape {

    private static final Pattern WEB = Pattern.compile("https?://[^\\s/]+(/\\S*)?");
    private static final Pattern PACKED = Pattern.compile("u[A-Za-z0-9_-]+");
    private static final List<String> PURPOSES = List.of("revocation", "suspension", "refresh", "message");

    /** Fewer would tell whose a place is. */
    private static final int LEAST_PLACES = 131_072;

    private final List<String> faults = new ArrayList<>();

    private SignedShape() {}

    /** Header and claims say again what the credential says; a key of its own in the header is not ours. */
    static List<String> faultsOfToken(JsonNode header, JsonNode claims) {
        var shape = new SignedShape();
        shape.require(header.path("alg").asString("").equals("RS256"), "alg");
        shape.require(isWeb(header.path("kid")) && !header.has("jwk"), "kid");
        shape.require(!header.has("typ") || header.path("typ").asString("").equals("JWT"), "typ");
        var issuer = claims.path("issuer");
        shape.require(
                isText(claims.path("iss")) && claims.path("iss").equals(issuer.isObject() ? issuer.path("id") : issuer),
                "iss");
        shape.require(isText(claims.path("jti")) && claims.path("jti").equals(claims.path("id")), "jti");
        shape.require(
                isText(claims.path("sub"))
                        && claims.path("sub")
                                .equals(claims.path("credentialSubject").path("id")),
                "sub");
        shape.require(isSame(claims.path("nbf"), claims.path("validFrom")), "nbf");
        shape.require(
                claims.has("exp") == claims.has("validUntil")
                        && (!claims.has("exp") || isSame(claims.path("exp"), claims.path("validUntil"))),
                "exp");
        shape.require(!claims.has("vc") && !claims.has("proof"), "signed otherwise");
        return List.copyOf(shape.faults);
    }

    /** Of the credential that holds a list of states. */
    static List<String> faultsOfList(JsonNode list) {
        var shape = new SignedShape();
        shape.require(
                list.path("@context").path(0).asString("").equals("https://www.w3.org/ns/credentials/v2"), "@context");
        shape.require(isWeb(list.path("id")), "id");
        var types = Vocabulary.types(list);
        shape.require(
                types.contains("VerifiableCredential") && types.contains("BitstringStatusListCredential"), "type");
        shape.require(isWeb(list.path("issuer")) || isWeb(list.path("issuer").path("id")), "issuer");
        shape.require(!list.has("validFrom") || second(list.path("validFrom")) != null, "validFrom");
        var subject = list.path("credentialSubject");
        shape.require(Vocabulary.types(subject).equals(List.of("BitstringStatusList")), "credentialSubject/type");
        shape.require(
                !Vocabulary.types(subject).isEmpty()
                        && PURPOSES.contains(subject.path("statusPurpose").asString("")),
                "credentialSubject/statusPurpose");
        shape.require(
                !subject.has("ttl")
                        || (subject.path("ttl").isIntegralNumber()
                                && subject.path("ttl").asLong() >= 0),
                "credentialSubject/ttl");
        shape.require(
                places(subject.path("encodedList").asString("")) >= LEAST_PLACES, "credentialSubject/encodedList");
        return List.copyOf(shape.faults);
    }

    /** Whether somebody who reads the entry finds its place in the list. */
    static List<String> faultsOfPlace(JsonNode entry, JsonNode list) {
        var shape = new SignedShape();
        var subject = list.path("credentialSubject");
        shape.require(entry.path("statusListCredential").equals(list.path("id")), "statusListCredential");
        shape.require(entry.path("statusPurpose").equals(subject.path("statusPurpose")), "statusPurpose");
        shape.require(
                Long.parseLong(entry.path("statusListIndex").asString())
                        < places(subject.path("encodedList").asString("")),
                "statusListIndex");
        return List.copyOf(shape.faults);
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private static boolean isText(JsonNode one) {
        return one.isString() && !one.asString().isBlank();
    }

    private static boolean isWeb(JsonNode one) {
        return one.isString() && WEB.matcher(one.asString()).matches();
    }

    private static boolean isSame(JsonNode second, JsonNode moment) {
        var told = second(moment);
        return second.isIntegralNumber() && told != null && told == second.asLong();
    }

    private static @Nullable Long second(JsonNode moment) {
        try {
            return OffsetDateTime.parse(moment.asString("")).toEpochSecond();
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** None where it is not packed as it has to be. */
    private static long places(String encoded) {
        if (!PACKED.matcher(encoded).matches()) {
            return 0;
        }
        try (var bits = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded.substring(1))))) {
            return (long) bits.readAllBytes().length * Byte.SIZE;
        } catch (IOException | IllegalArgumentException unreadable) {
            return 0;
        }
    }
}
