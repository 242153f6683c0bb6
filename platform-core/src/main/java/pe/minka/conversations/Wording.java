package pe.minka.conversations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pe.minka.members.MemberId;

/**
 * What a comment says as it is kept: plain text in which members are named by their ids, {@code @{0193…}}. Whoever reads
 * it sees the names of that day, and of who was erased only the pseudonym.
 */
public record Wording(String text, Set<MemberId> members) {

    private static final Pattern NAMED = Pattern.compile("@\\{([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})}");

    public Wording {
        members = Set.copyOf(members);
    }

    static String named(MemberId member) {
        return "@{" + member.value() + "}";
    }

    /** Names only those the comment is known to mention; whoever types an id has typed an id. */
    public static List<Said> parts(String text, Map<MemberId, String> names) {
        List<Said> parts = new ArrayList<>();
        Matcher found = NAMED.matcher(text);
        int from = 0;
        while (found.find()) {
            var member = new MemberId(UUID.fromString(found.group(1)));
            String name = names.get(member);
            if (name != null) {
                words(text.substring(from, found.start()), parts);
                parts.add(new Said(name, true));
                from = found.end();
            }
        }
        words(text.substring(from), parts);
        return parts;
    }

    private static void words(String text, List<Said> parts) {
        if (!text.isEmpty()) {
            parts.add(new Said(text, false));
        }
    }

    /** As somebody would type it. */
    public static String plain(List<Said> parts) {
        Function<Said, String> typed = part -> part.name() ? "@" + part.text() : part.text();
        return String.join("", parts.stream().map(typed).toList());
    }
}
