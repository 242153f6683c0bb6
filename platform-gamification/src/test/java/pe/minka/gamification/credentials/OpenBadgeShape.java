package pe.minka.gamification.credentials;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What the data model of Open Badges 3.0 (appendix B), that of verifiable credentials 2.0 and the list of states of the W3C
 * ask of an AchievementCredential: the classes ours are made of, with the properties each may have, how often, and of what
 * type, and what has to hold between them. It is written out from the specifications, because the JSON schema of 1EdTech
 * comes under no licence that lets it stand here. What is not of ours may be less than what is allowed, never more.
 */
final class OpenBadgeShape {

    private static final Pattern URI = Pattern.compile("[a-z][a-z0-9+.-]*:\\S+");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s/]+(/\\S*)?");
    private static final Pattern PICTURE = Pattern.compile("https?://\\S+|data:image/(png|svg\\+xml)[;,]\\S+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?");
    private static final Pattern HASH = Pattern.compile("(md5\\$[0-9a-fA-F]{32}|sha256\\$[0-9a-fA-F]{64})");
    private static final List<String> IDENTITIES = List.of(
            "name",
            "sourcedId",
            "systemId",
            "productId",
            "userName",
            "accountId",
            "emailAddress",
            "nationalIdentityNumber",
            "isbn",
            "issn",
            "lisSourcedId",
            "oneRosterSourcedId",
            "sisSourcedId",
            "ltiContextId",
            "ltiDeploymentId",
            "ltiToolId",
            "ltiPlatformId",
            "ltiUserId",
            "identifier");

    /** In this order; what comes after them is free. */
    private static final List<String> CONTEXTS = List.of(
            "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");

    private static final List<String> PURPOSES = List.of("revocation", "suspension", "refresh", "message");

    private static final int MANY = Integer.MAX_VALUE;

    private static final Map<String, Map<String, Property>> CLASSES = Map.of(
            "OpenBadgeCredential",
            properties(
                    Property.of("@context", 2, MANY, text(URI)),
                    Property.of("id", 1, 1, text(URI)),
                    Property.of("type", 2, MANY, JsonNode::isString),
                    Property.of("name", 1, 1, JsonNode::isString),
                    Property.of("description", 0, 1, JsonNode::isString),
                    Property.made("image", 0, 1, "Image"),
                    Property.made("credentialSubject", 1, 1, "AchievementSubject"),
                    Property.made("evidence", 0, MANY, "Evidence"),
                    Property.made("issuer", 1, 1, "Profile"),
                    Property.of("validFrom", 1, 1, OpenBadgeShape::isMoment),
                    Property.of("validUntil", 0, 1, OpenBadgeShape::isMoment),
                    Property.of("awardedDate", 0, 1, OpenBadgeShape::isMoment),
                    Property.made("credentialStatus", 0, 1, "BitstringStatusListEntry")),
            "AchievementSubject",
            properties(
                    // The model lets it out where there is an identifier; the validator of 1EdTech does not.
                    Property.of("id", 1, 1, text(URI)),
                    Property.of("type", 1, MANY, JsonNode::isString),
                    Property.made("achievement", 1, 1, "Achievement"),
                    Property.made("identifier", 0, MANY, "IdentityObject"),
                    Property.of("narrative", 0, 1, JsonNode::isString)),
            "IdentityObject",
            properties(
                    Property.of("type", 1, 1, JsonNode::isString),
                    Property.of("hashed", 1, 1, JsonNode::isBoolean),
                    Property.of("identityHash", 1, 1, text(HASH)),
                    Property.of("identityType", 1, 1, one -> IDENTITIES.contains(one.asString(""))),
                    Property.of("salt", 0, 1, JsonNode::isString)),
            "Achievement",
            properties(
                    Property.of("id", 1, 1, text(URI)),
                    Property.of("type", 1, MANY, JsonNode::isString),
                    Property.made("criteria", 1, 1, "Criteria"),
                    Property.of("description", 1, 1, JsonNode::isString),
                    Property.of("name", 1, 1, JsonNode::isString),
                    Property.made("image", 0, 1, "Image"),
                    Property.of("inLanguage", 0, 1, text(LANGUAGE)),
                    Property.of("version", 0, 1, JsonNode::isString)),
            "Criteria",
            properties(Property.of("id", 0, 1, text(URI)), Property.of("narrative", 0, 1, JsonNode::isString)),
            "Image",
            properties(
                    Property.of("id", 1, 1, text(PICTURE)),
                    Property.of("type", 1, 1, JsonNode::isString),
                    Property.of("caption", 0, 1, JsonNode::isString)),
            "Evidence",
            properties(
                    Property.of("id", 0, 1, text(URI)),
                    Property.of("type", 1, MANY, JsonNode::isString),
                    Property.of("narrative", 0, 1, JsonNode::isString),
                    Property.of("name", 0, 1, JsonNode::isString),
                    Property.of("description", 0, 1, JsonNode::isString)),
            "Profile",
            properties(
                    Property.of("id", 1, 1, text(URI)),
                    Property.of("type", 1, MANY, JsonNode::isString),
                    Property.of("name", 0, 1, JsonNode::isString),
                    Property.of("url", 0, 1, text(WEB)),
                    Property.of("description", 0, 1, JsonNode::isString)),
            "BitstringStatusListEntry",
            properties(
                    Property.of("id", 0, 1, text(URI)),
                    Property.of("type", 1, 1, JsonNode::isString),
                    Property.of("statusPurpose", 1, 1, one -> PURPOSES.contains(one.asString(""))),
                    Property.of("statusListIndex", 1, 1, text(Pattern.compile("0|[1-9]\\d*"))),
                    Property.of("statusListCredential", 1, 1, text(WEB))));

    private final List<String> faults = new ArrayList<>();

    private OpenBadgeShape() {}

    /**
     * How often a property stands, and what it is.
     *
     * @param made the class of the objects in it; empty for plain values
     */
    private record Property(String name, int least, int most, String made, Predicate<JsonNode> plain) {

        static Property of(String name, int least, int most, Predicate<JsonNode> plain) {
            return new Property(name, least, most, "", plain);
        }

        static Property made(String name, int least, int most, String made) {
            return new Property(name, least, most, made, JsonNode::isObject);
        }
    }

    /** Where a credential, without the claims of its token, is not what is asked. */
    static List<String> faults(JsonNode credential) {
        var shape = new OpenBadgeShape();
        shape.look("", "OpenBadgeCredential", credential);
        shape.lookAtWhole(credential);
        return List.copyOf(shape.faults);
    }

    /** What no property says by itself. */
    private void lookAtWhole(JsonNode credential) {
        require(
                texts(credential.path("@context")).stream()
                        .limit(CONTEXTS.size())
                        .toList()
                        .equals(CONTEXTS),
                "/@context");
        require(texts(credential.path("type")).contains("VerifiableCredential"), "/type is no VerifiableCredential");
        requireOnce(credential, "");
        var from = credential.path("validFrom");
        var until = credential.path("validUntil");
        require(
                !isMoment(from) || !isMoment(until) || !moment(until).isBefore(moment(from)),
                "/validUntil is before /validFrom");
        var status = credential.path("credentialStatus");
        require(
                status.isMissingNode() || !status.path("id").equals(status.path("statusListCredential")),
                "/credentialStatus is its list");
    }

    /** Types and contexts are sets, wherever they stand. */
    private void requireOnce(JsonNode thing, String at) {
        for (String name : List.of("type", "@context")) {
            var all = texts(thing.path(name));
            require(all.size() == Set.copyOf(all).size(), at + "/" + name + " says something twice");
        }
        thing.properties().stream()
                .filter(property -> property.getValue().isContainer())
                .forEach(property ->
                        values(property.getValue()).forEach(one -> requireOnce(one, at + "/" + property.getKey())));
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private static List<String> texts(JsonNode value) {
        return values(value).stream().map(one -> one.asString("")).toList();
    }

    private void look(String at, String type, JsonNode thing) {
        var properties = Objects.requireNonNull(CLASSES.get(type), type);
        properties
                .values()
                .forEach(property -> look(at + "/" + property.name(), property, thing.path(property.name())));
        thing.propertyNames().stream()
                .filter(name -> !properties.containsKey(name))
                .forEach(name -> faults.add(at + "/" + name + " is no property of " + type));
        if (properties.containsKey("type")
                && values(thing.path("type")).stream()
                        .noneMatch(one -> one.asString("").equals(type))) {
            faults.add(at + "/type is not " + type);
        }
    }

    private void look(String at, Property property, JsonNode value) {
        var values = values(value);
        if (values.size() < property.least() || values.size() > property.most()) {
            faults.add(at + " stands " + values.size() + " times");
        }
        if (value.isArray() && property.most() == 1) {
            faults.add(at + " is a list");
        }
        for (var one : values) {
            if (!property.plain().test(one)) {
                faults.add(at + " cannot be " + one);
            } else if (!property.made().isEmpty()) {
                look(at, property.made(), one);
            }
        }
    }

    private static List<JsonNode> values(JsonNode value) {
        if (value.isMissingNode()) {
            return List.of();
        }
        return value.isArray() ? value.valueStream().toList() : List.of(value);
    }

    private static Predicate<JsonNode> text(Pattern pattern) {
        return one -> one.isString() && pattern.matcher(one.asString()).matches();
    }

    private static boolean isMoment(JsonNode one) {
        try {
            return one.isString() && moment(one).getOffset() != null;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    private static OffsetDateTime moment(JsonNode one) {
        return OffsetDateTime.parse(one.asString());
    }

    private static Map<String, Property> properties(Property... all) {
        Map<String, Property> properties = new LinkedHashMap<>();
        for (var property : all) {
            properties.put(property.name(), property);
        }
        return properties;
    }
}
