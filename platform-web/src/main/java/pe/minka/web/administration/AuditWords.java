package pe.minka.web.administration;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberStatus;
import pe.minka.members.Role;
import pe.minka.members.RoleScope;
import pe.minka.shared.Peru;
import pe.minka.web.format.Show;

/** The codes of the audit log in words. A code without a text is shown as it is, never left out. */
@Component
class AuditWords {

    private static final Pattern ROLES = Pattern.compile("[A-Z]+@(?:[A-Z]{3}|\\*)(?: [A-Z]+@(?:[A-Z]{3}|\\*))*");
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SPAN = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})");
    private static final String CHANGE = " \u2192 ";
    private static final String NOTHING = "\u2205";
    private static final Set<String> STATUSES =
            Arrays.stream(MemberStatus.values()).map(Enum::name).collect(Collectors.toSet());

    private final MessageSource messages;
    private final RoleWords roles;
    private final StandingsWords standings;
    private final Show show;

    AuditWords(MessageSource messages, RoleWords roles, StandingsWords standings, Show show) {
        this.messages = messages;
        this.roles = roles;
        this.standings = standings;
        this.show = show;
    }

    String action(String code) {
        return text("administration.action." + code, code);
    }

    String kind(String code) {
        return text("administration.subject." + code, code);
    }

    String term(String key) {
        return text("administration.detail." + key, key);
    }

    /** What some facts are called depends on what was done. */
    String term(String action, String key) {
        return text("administration.detail." + action + "." + key, term(key));
    }

    /** What changed of the standings; nothing of other changes. */
    Optional<String> standings(String before, String after) {
        return standings.change(before, after);
    }

    String value(String key, String value) {
        if (value.isEmpty()) {
            return text("administration.detail.nothing", value);
        }
        if (ROLES.matcher(value).matches()) {
            return List.of(value.split(" ")).stream().map(this::role).collect(Collectors.joining(", "));
        }
        String[] change = value.split(CHANGE, 2);
        if (change.length == 2) {
            String before = word(key, change[0]);
            String after = word(key, change[1]);
            return before.equals(after) ? after : before + CHANGE + after;
        }
        return word(key, value);
    }

    private String word(String key, String value) {
        return switch (key) {
            case "active", "wholeRegion" ->
                text("administration.detail." + (value.equals("true") ? "yes" : "no"), value);
            case "macroRegion" -> roles.macroRegion(value);
            case "region" -> value.equals(NOTHING) ? text("administration.detail.nothing", value) : region(value);
            case "attempted" -> action(value);
            case "heldOn", "untrustedFrom" -> day(value);
            case "before", "after" -> plain(days(value));
            case "from", "to", "stage" -> text("practices.read.stage." + value, day(value));
            case "kind" -> text("route.advisory.kind." + value, value);
            case "level" -> text("route.level." + value, value);
            case "type" ->
                value.equals(NOTHING)
                        ? text("administration.detail.nothing", value)
                        : text("catalogue.partner.type." + value, value);
            case "scopes" ->
                Stream.of(value.split(", "))
                        .map(scope -> text("account.tokens.scope." + scope, scope))
                        .collect(Collectors.joining(", "));
            case "rule" -> text("administration.rule." + value, value);
            default -> plain(value);
        };
    }

    private String plain(String value) {
        return value.equals(NOTHING)
                ? text("administration.detail.nothing", value)
                : STATUSES.contains(value) ? text("administration.status." + value, value) : state(value);
    }

    /** On or off. */
    private String state(String value) {
        return value.equals("on") || value.equals("off") ? text("administration.detail." + value, value) : value;
    }

    /** From a day to another one, however many such times there are. */
    private String days(String value) {
        return SPAN.matcher(value)
                .replaceAll(span -> Matcher.quoteReplacement(Objects.requireNonNull(messages.getMessage(
                        "administration.detail.span",
                        new Object[] {day(span.group(1)), day(span.group(2))},
                        Peru.LOCALE))));
    }

    private String day(String value) {
        try {
            return show.date(LocalDate.parse(value));
        } catch (DateTimeParseException notADay) {
            return value;
        }
    }

    private String role(String code) {
        String[] parts = code.split("@", 2);
        return roles.of(new RoleScope(Role.valueOf(parts[0]), parts[1].equals("*") ? null : parts[1]));
    }

    String region(@Nullable String code) {
        return roles.region(code);
    }

    /** A kind of contribution to recognition. */
    String contribution(String code) {
        return text("recognition.kind." + code, code);
    }

    static @Nullable UUID identifier(String text) {
        return IDENTIFIER.matcher(text).matches() ? UUID.fromString(text) : null;
    }

    private String text(String key, String otherwise) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, otherwise, Peru.LOCALE), otherwise);
    }
}
