package pe.minka.web.api;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pe.minka.practices.Theme;
import pe.minka.practices.Themes;
import pe.minka.practices.sheet.Presentation;
import pe.minka.practices.sheet.Section;
import pe.minka.practices.sheet.SectionContent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A section with the fields a program has sent; the others stay, and null empties one (RFC 7396). */
@Component
class SectionPatches {

    private final SectionContentMapper mapper;
    private final Themes themes;
    private final JsonMapper json;

    SectionPatches(SectionContentMapper mapper, Themes themes, JsonMapper json) {
        this.mapper = mapper;
        this.themes = themes;
        this.json = json;
    }

    SectionContent apply(Section section, SectionContent standing, JsonNode patch) {
        if (!(patch instanceof ObjectNode sent)) {
            throw new NotUnderstood(section.code(), "api.field.type");
        }
        ObjectNode merged = json.valueToTree(mapper.json(standing));
        sent.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
        var content = mapper.content(read(section, merged));
        requireKnown(content, standing);
        return content;
    }

    private SectionContentJson read(Section section, ObjectNode merged) {
        try {
            return json.treeToValue(merged, SectionContentJson.type(section));
        } catch (JacksonException mistake) {
            throw new NotUnderstood(field(mistake.getPath()), "api.field.type");
        }
    }

    private static String field(List<JacksonException.Reference> path) {
        String field = path.stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return field.startsWith(".") ? field.substring(1) : field;
    }

    /** Whatever somebody has chosen once may stay. */
    private void requireKnown(SectionContent content, SectionContent standing) {
        if (content instanceof Presentation now && standing instanceof Presentation before) {
            Set<String> unknown = new HashSet<>(now.themes());
            unknown.removeAll(before.themes());
            unknown.removeAll(themes.all().stream().map(Theme::code).toList());
            if (!unknown.isEmpty()) {
                throw new NotUnderstood("themes", "api.field.theme");
            }
        }
    }
}
