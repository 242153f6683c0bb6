package pe.minka.gamification.credentials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The terms credentials are written in, as the two contexts in the jar define them; nothing is ever fetched. A term they
 * do not know where it stands would say nothing to others though it is signed, so it must not be there.
 */
@Component
class Vocabulary {

    static final List<String> CONTEXTS = List.of(
            "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");

    private static final List<String> FILES = List.of("credentials-2.0.json", "open-badges-3.0.3.json");

    private static final String CONTEXT = "@context";

    private final Map<String, JsonNode> terms;

    Vocabulary(JsonMapper json) {
        Map<String, JsonNode> read = Map.of();
        for (String file : FILES) {
            read = with(read, read(json, file).path(CONTEXT));
        }
        this.terms = read;
    }

    private static JsonNode read(JsonMapper json, String file) {
        try (var content = new ClassPathResource("credentials/" + file).getInputStream()) {
            return json.readTree(content);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The terms and types that are not known where they stand, leaving out the named ones of the outermost object. */
    List<String> unknown(JsonNode credential, Set<String> leftOut) {
        List<String> unknown = new ArrayList<>();
        look(credential, terms, leftOut, unknown);
        return unknown;
    }

    private void look(JsonNode node, Map<String, JsonNode> known, Set<String> leftOut, List<String> unknown) {
        if (node.isArray()) {
            node.forEach(one -> look(one, known, Set.of(), unknown));
        } else if (node.isObject()) {
            var here = typed(node, known, unknown);
            for (var property : node.properties()) {
                String term = property.getKey();
                if (!leftOut.contains(term)) {
                    lookInto(property.getValue(), here.get(term), term, known, unknown);
                }
            }
        }
    }

    private void lookInto(
            JsonNode value,
            @Nullable JsonNode definition,
            String term,
            Map<String, JsonNode> known,
            List<String> unknown) {
        if (definition == null) {
            unknown.add(term);
        } else {
            look(value, with(known, definition.path(CONTEXT)), Set.of(), unknown);
        }
    }

    /** What a type brings along is known in things of that type alone. */
    private static Map<String, JsonNode> typed(JsonNode node, Map<String, JsonNode> known, List<String> unknown) {
        var here = known;
        for (String type : types(node)) {
            var definition = known.get(type);
            if (definition == null) {
                unknown.add(type);
            } else {
                here = with(here, definition.path(CONTEXT));
            }
        }
        return here;
    }

    static List<String> types(JsonNode node) {
        var type = node.path("type");
        return type.isArray()
                ? type.valueStream().map(one -> one.asString("")).toList()
                : Stream.of(type)
                        .filter(JsonNode::isString)
                        .map(JsonNode::asString)
                        .toList();
    }

    private static Map<String, JsonNode> with(Map<String, JsonNode> known, JsonNode context) {
        if (!context.isObject()) {
            return known;
        }
        Map<String, JsonNode> more = new HashMap<>(known);
        context.properties().forEach(term -> {
            if (!term.getKey().startsWith("@")) {
                more.put(term.getKey(), term.getValue());
            }
        });
        return more;
    }
}
