package pe.minka.web.recognition;

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
import pe.minka.gamification.badges.Family;
import pe.minka.gamification.credentials.BadgeFacts;

/** The drawing of an insignia as a file of its own, with its dyes inside: outside the platform there is no style sheet. */
@Component
public class BadgeDrawing {

    private static final String FILE = "static/img/insignias.svg";
    private static final Pattern SYMBOL = Pattern.compile("(?s)<symbol id=\"([a-z0-9-]+)\"[^>]*>(.*?)</symbol>");
    private static final String LIGHT = "#f3e3bd";

    private final Map<String, String> symbols = new HashMap<>();

    BadgeDrawing() {
        var found = SYMBOL.matcher(read());
        while (found.find()) {
            symbols.put(found.group(1), found.group(2));
        }
    }

    private record Dyes(String field, String rim) {

        static Dyes of(Family family) {
            return switch (family) {
                case SHARES -> new Dyes("#2b2c74", "#a01c48");
                case SOLVES -> new Dyes("#8c1740", "#2b2c74");
                case ADVISES -> new Dyes("#0a616b", "#a01c48");
                case TRANSFERS -> new Dyes("#6d4300", "#a01c48");
                case LEARNS -> new Dyes("#2f5c2a", "#a01c48");
            };
        }
    }

    public String of(BadgeFacts badge) {
        var dyes = Dyes.of(badge.family());
        var mark = BadgeMark.of(badge.family(), badge.tier());
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="512" height="512" shape-rendering="crispEdges" role="img">\
                <title>%s</title>%s<svg x="%d" y="%d" width="%d" height="%d" viewBox="10 10 12 12">%s</svg></svg>
                """.formatted(
                        HtmlUtils.htmlEscape(badge.name().replaceAll("\\p{Cntrl}", " "), StandardCharsets.UTF_8.name()),
                        dyed("tier-" + mark.tier(), dyes),
                        mark.place(),
                        mark.place(),
                        mark.size(),
                        mark.size(),
                        dyed("glyph-" + mark.glyph(), dyes));
    }

    /** As a picture, for what shows no SVG. */
    public byte[] picture(BadgeFacts badge) {
        var dyes = Dyes.of(badge.family());
        var mark = BadgeMark.of(badge.family(), badge.tier());
        return BadgePicture.png(dyed("tier-" + mark.tier(), dyes), dyed("glyph-" + mark.glyph(), dyes), mark);
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
