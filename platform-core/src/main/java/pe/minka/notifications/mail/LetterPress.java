package pe.minka.notifications.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Puts a letter into words, once as plain text and once as modest HTML that says the same. */
@Component
class LetterPress {

    private static final String CONTACT = "/acerca#contacto";
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private final MailTexts texts;
    private final String baseUrl;
    private final String page;

    LetterPress(MailTexts texts, @Value("${minka.base-url}") String baseUrl) {
        this.texts = texts;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
        this.page = read("mail/letter.html");
    }

    Printed print(Addressee to, MailKind kind, Letter letter, @Nullable String unsubscribePath) {
        Object[] arguments = letter.arguments().toArray();
        var code = kind.code();
        List<String> body = new ArrayList<>();
        if (kind.knowsWhoReads()) {
            body.add(texts.say("greeting", to.name()));
        }
        body.addAll(texts.paragraphs(code + ".text", arguments));
        var action = letter.path() == null
                ? null
                : new Action(texts.say(code + ".action", arguments), baseUrl + letter.path());
        var contact = kind.asksToWrite() ? new Action(texts.say("contact"), baseUrl + CONTACT) : null;
        var stop = unsubscribePath == null ? null : new Action(texts.say("stop"), baseUrl + unsubscribePath);
        var why = texts.say("why." + kind.topic().code());
        return new Printed(
                oneLine(texts.say(code + ".subject", arguments)),
                plain(body, contact, action, why, stop),
                html(body, contact, action, why, stop),
                stop == null ? null : stop.address());
    }

    private String plain(
            List<String> body, @Nullable Action contact, @Nullable Action action, String why, @Nullable Action stop) {
        List<String> parts = new ArrayList<>(body);
        add(parts, contact);
        add(parts, action);
        parts.add("--\n" + texts.say("signature") + "\n" + why);
        add(parts, stop);
        return String.join("\n\n", parts) + "\n";
    }

    private static void add(List<String> parts, @Nullable Action action) {
        if (action != null) {
            parts.add(action.label() + ":\n" + action.address());
        }
    }

    private String html(
            List<String> body, @Nullable Action contact, @Nullable Action action, String why, @Nullable Action stop) {
        var paragraphs = body.stream()
                .map(LetterPress::escape)
                .map(text -> "<p>" + text.replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining("\n"));
        return fill(Map.of(
                "base",
                escape(baseUrl),
                "signature",
                escape(texts.say("signature")),
                "body",
                paragraphs,
                "action",
                (contact == null ? "" : "<p>" + anchor(contact) + "</p>\n") + (action == null ? "" : button(action)),
                "why",
                escape(why),
                "stop",
                stop == null ? "" : link(stop)));
    }

    private String button(Action action) {
        return """
                <table cellpadding="14" cellspacing="0" border="0"><tr><td bgcolor="#2b2c74">\
                <a href="%1$s"><font color="#ffffff"><b>%2$s</b></font></a></td></tr></table>
                <p><font size="2" color="#565064">%3$s<br><a href="%1$s">%1$s</a></font></p>""".formatted(escape(action.address()), escape(action.label()), escape(texts.say("copy")));
    }

    private static String link(Action action) {
        return "<br>" + anchor(action);
    }

    private static String anchor(Action action) {
        return "<a href=\"%s\">%s</a>".formatted(escape(action.address()), escape(action.label()));
    }

    private String fill(Map<String, String> values) {
        return PLACE.matcher(page)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }

    /** A subject is one header line, whatever was typed into a name. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A letter in words, ready for the queue. */
    record Printed(
            String subject,
            String text,
            String html,
            @Nullable String unsubscribe) {}

    private record Action(String label, String address) {}
}
