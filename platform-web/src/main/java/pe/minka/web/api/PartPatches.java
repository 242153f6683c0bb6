package pe.minka.web.api;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pe.minka.practices.Theme;
import pe.minka.practices.Themes;
import pe.minka.writing.WrittenPart;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/** A part with the fields a program has sent; the others stay, and null empties one (RFC 7396). */
@Component
class PartPatches {

    private final Themes themes;
    private final JsonMapper json;
    private final JsonMapper strict;

    PartPatches(Themes themes, JsonMapper json) {
        this.themes = themes;
        this.json = json;
        this.strict = strict(json);
    }

    /** Nothing is left out because of its name, and a number or a yes is no text. */
    private static JsonMapper strict(JsonMapper json) {
        return json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .withCoercionConfig(
                        LogicalType.Textual,
                        texts -> Stream.of(
                                        CoercionInputShape.Integer,
                                        CoercionInputShape.Float,
                                        CoercionInputShape.Boolean)
                                .forEach(other -> texts.setCoercion(other, CoercionAction.Fail)))
                .build();
    }

    <C extends WrittenPart, J> C apply(ProgramPart<C, J, ?> part, JsonNode patch) {
        if (!(patch instanceof ObjectNode sent)) {
            throw new NotUnderstood(part.code(), "api.field.type");
        }
        ObjectNode merged = json.valueToTree(part.json(part.standing()));
        sent.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
        C content = part.content(read(part.code(), part.type(), merged));
        requireKnown(part.themes(content), part.themes(part.standing()));
        return content;
    }

    private <J> J read(String part, Class<J> type, ObjectNode merged) {
        try {
            return strict.treeToValue(merged, type);
        } catch (UnrecognizedPropertyException mistake) {
            throw new NotUnderstood(JsonPlace.of(mistake), "api.field.unknown");
        } catch (JacksonException mistake) {
            String field = JsonPlace.of(mistake);
            throw new NotUnderstood(field.isEmpty() ? part : field, "api.field.type");
        }
    }

    /** Whatever somebody has chosen once may stay. */
    private void requireKnown(Set<String> now, Set<String> before) {
        Set<String> unknown = new HashSet<>(now);
        unknown.removeAll(before);
        unknown.removeAll(themes.all().stream().map(Theme::code).toList());
        if (!unknown.isEmpty()) {
            throw new NotUnderstood("themes", "api.field.theme");
        }
    }
}
