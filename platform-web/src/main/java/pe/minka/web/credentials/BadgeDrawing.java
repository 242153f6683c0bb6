package pe.minka.web.credentials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import pe.minka.gamification.credentials.BadgeFacts;

/** The drawing of an insignia as a file of its own, with its dyes inside: outside the platform there is no style sheet. */
@Component
class BadgeDrawing {

    private static final String FILE = "static/img/insignias.svg";
    private static final Pattern SYMBOL = Pattern.compile("(?s)<symbol id=\"([a-z0-9-]+)\"[^>]*>(.*?)</symbol>");
    private static final String LIGHT = "#f3e3bd";

    private static final Map<String, Dyes> DYES = Map.of(
            "SHARES", new Dyes("#2b2c74", "#a01c48"),
            "SOLVES", new Dyes("#8c1740", "#2b2c74"),
            "ADVISES", new Dyes("#0a616b", "#a01c48"),
            "TRANSFERS", new Dyes("#6d4300", "#a01c48"),
            "LEARNS", new Dyes("#3d5a14", "#a01c48"));

    private static final Map<String, Shape> SHAPES =
            Map.of("STRAND", new Shape(1, 10, 12), "WEAVE", new Shape(2, 8, 16), "MANTLE", new Shape(3, 8, 16));

    private static final Map<String, String> GLYPHS = Map.ofEntries(
            Map.entry("SHARES STRAND", "hebra"),
            Map.entry("SHARES WEAVE", "quipu"),
            Map.entry("SHARES MANTLE", "cumbre"),
            Map.entry("SOLVES STRAND", "voz"),
            Map.entry("SOLVES WEAVE", "respuesta"),
            Map.entry("SOLVES MANTLE", "nudo"),
            Map.entry("ADVISES STRAND", "oido"),
            Map.entry("ADVISES WEAVE", "consejo"),
            Map.entry("ADVISES MANTLE", "mirada"),
            Map.entry("TRANSFERS STRAND", "semilla"),
            Map.entry("TRANSFERS WEAVE", "puente"),
            Map.entry("TRANSFERS MANTLE", "puente"),
            Map.entry("LEARNS STRAND", "hebra"),
            Map.entry("LEARNS WEAVE", "quipu"),
            Map.entry("LEARNS MANTLE", "cumbre"));

    private final Map<String, String> symbols = new HashMap<>();

    BadgeDrawing() {
        var found = SYMBOL.matcher(read());
        while (found.find()) {
            symbols.put(found.group(1), found.group(2));
        }
    }

    private record Dyes(String field, String rim) {}

    /** Which outline, and where its glyph stands. */
    private record Shape(int tier, int glyphAt, int glyphSize) {}

    String of(BadgeFacts badge) {
        var dyes = Objects.requireNonNull(DYES.get(badge.family()));
        var shape = Objects.requireNonNull(SHAPES.get(badge.tier()));
        String glyph = Objects.requireNonNull(GLYPHS.get(badge.family() + " " + badge.tier()));
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="512" height="512" shape-rendering="crispEdges" role="img">\
                <title>%s</title>%s<svg x="%d" y="%d" width="%d" height="%d" viewBox="10 10 12 12">%s</svg></svg>
                """.formatted(
                        HtmlUtils.htmlEscape(badge.name(), StandardCharsets.UTF_8.name()),
                        dyed("tier-" + shape.tier(), dyes),
                        shape.glyphAt(),
                        shape.glyphAt(),
                        shape.glyphSize(),
                        shape.glyphSize(),
                        dyed("glyph-" + glyph, dyes));
    }

    private String dyed(String symbol, Dyes dyes) {
        return Objects.requireNonNull(symbols.get(symbol), symbol)
                .replace("var(--field)", dyes.field())
                .replace("var(--rim)", dyes.rim())
                .replace("var(--light)", LIGHT)
                .replace("var(--glyph)", LIGHT);
    }

    private static String read() {
        try {
            return new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
