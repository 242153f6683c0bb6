package pe.minka.documents.ooxml;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The styles of paragraphs, as far as they tell something about a text: headings, bold letters, lists. */
final class Styles {

    private static final Pattern HEADING = Pattern.compile("(?:heading|t.tulo|titulo|encabezado) ?([1-9])");
    private static final int ANCESTORS = 12;

    private final Map<String, Style> styles = new HashMap<>();

    /** A style as it is written down; what it does not say its base says. */
    private static final class Style {
        private @Nullable String base;
        private @Nullable Integer heading;
        private @Nullable Boolean bold;
        private @Nullable String list;
        private @Nullable Integer level;
    }

    static Styles read(Archive archive, @Nullable String part) {
        var styles = new Styles();
        if (part != null && archive.has(part)) {
            try (var markup = new Markup(archive.open(part))) {
                markup.eachChild(root -> markup.eachChild(child -> {
                    if (child.equals("style")) {
                        styles.add(markup);
                    }
                }));
            }
        }
        return styles;
    }

    private void add(Markup markup) {
        var style = new Style();
        styles.put(markup.attribute("styleId", ""), style);
        markup.eachChild(child -> {
            switch (child) {
                case "name" -> style.heading = headingOf(markup.attribute("val", ""));
                case "basedOn" -> style.base = markup.attribute("val");
                case "pPr" -> markup.eachChild(property -> paragraph(markup, style, property));
                case "rPr" ->
                    markup.eachChild(property -> {
                        if (property.equals("b")) {
                            style.bold = markup.isOn();
                        }
                    });
                default -> {}
            }
        });
    }

    private static @Nullable Integer headingOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("title")) {
            return 1;
        }
        var heading = HEADING.matcher(lower);
        return heading.matches() ? Integer.valueOf(heading.group(1)) : null;
    }

    private static void paragraph(Markup markup, Style style, String property) {
        if (property.equals("outlineLvl") && style.heading == null && markup.number("val", 9) < 9) {
            style.heading = Math.max(0, markup.number("val", 0)) + 1;
        } else if (property.equals("numPr")) {
            markup.eachChild(child -> {
                if (child.equals("numId")) {
                    style.list = markup.attribute("val");
                } else if (child.equals("ilvl")) {
                    style.level = markup.number("val", 0);
                }
            });
        }
    }

    int heading(@Nullable String id) {
        Integer heading = find(id, style -> style.heading);
        return heading == null ? 0 : heading;
    }

    boolean isBold(@Nullable String id) {
        return Boolean.TRUE.equals(find(id, style -> style.bold));
    }

    @Nullable
    String list(@Nullable String id) {
        return find(id, style -> style.list);
    }

    int level(@Nullable String id) {
        Integer level = find(id, style -> style.level);
        return level == null ? 0 : level;
    }

    private <T> @Nullable T find(@Nullable String id, Function<Style, @Nullable T> property) {
        Style style = id == null ? null : styles.get(id);
        for (int i = 0; i < ANCESTORS && style != null; i++) {
            T value = property.apply(style);
            if (value != null) {
                return value;
            }
            style = style.base == null ? null : styles.get(style.base);
        }
        return null;
    }
}
