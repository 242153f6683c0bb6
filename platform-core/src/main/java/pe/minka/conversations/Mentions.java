package pe.minka.conversations;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.members.Network;
import pe.minka.members.NetworkEntry;
import pe.minka.members.NetworkSearch;
import pe.minka.shared.RuleViolation;

/**
 * Finds who is meant by «@Nilda Ccorahua»: an active member who may read the conversation. A name that several bear is
 * whom the author chose from the suggestions, and otherwise stays what it is, a text.
 */
@Service
@Transactional(readOnly = true)
public class Mentions {

    static final int MOST = 10;

    private static final Pattern NAME =
            Pattern.compile("(?<![\\p{L}\\p{N}._%+-])@(\\p{L}+(?:['’-]\\p{L}+)*(?: \\p{L}+(?:['’-]\\p{L}+)*){1,7})");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int NAMESAKES = 200;

    private final Network network;
    private final MemberAccess access;
    private final Subjects subjects;

    Mentions(Network network, MemberAccess access, Subjects subjects) {
        this.network = network;
        this.access = access;
        this.subjects = subjects;
    }

    /** While somebody is typing; nobody who could not read what is said to them. */
    public List<NetworkEntry> suggest(Access asker, Subject subject, String typed, int most) {
        subjects.require(asker, subject);
        return network.after(null, new NetworkSearch(typed, null, null), most).stream()
                .filter(person -> mayRead(person.id(), subject))
                .toList();
    }

    Wording read(String typed, Subject subject, Set<MemberId> chosen) {
        Set<MemberId> members = new LinkedHashSet<>();
        Matcher names = NAME.matcher(typed);
        var text = new StringBuilder();
        while (names.find()) {
            var named = whoIs(names.toMatchResult(), subject, chosen);
            named.ifPresent(one -> members.add(one.member()));
            String said =
                    named.map(one -> Wording.named(one.member()) + one.rest()).orElseGet(names::group);
            names.appendReplacement(text, Matcher.quoteReplacement(said));
        }
        names.appendTail(text);
        if (members.size() > MOST) {
            throw RuleViolation.at("text", "conversations.mentions.tooMany", MOST);
        }
        return new Wording(text.toString(), members);
    }

    /** A member, and the words that followed the name. */
    private record Named(MemberId member, String rest) {}

    /** The longest beginning of the words that is somebody's name. */
    private Optional<Named> whoIs(MatchResult found, Subject subject, Set<MemberId> chosen) {
        String[] words = found.group(1).split(" ");
        var search = new NetworkSearch(words[0] + " " + words[1], null, null);
        List<NetworkEntry> people = network.after(null, search, NAMESAKES);
        for (int length = words.length; length > 1; length--) {
            String name = String.join(" ", List.of(words).subList(0, length));
            List<MemberId> bearers = people.stream()
                    .filter(person -> isCalled(person, fold(name)))
                    .map(NetworkEntry::id)
                    .filter(id -> mayRead(id, subject))
                    .toList();
            if (!bearers.isEmpty()) {
                String rest = found.group(1).substring(name.length());
                return only(bearers, chosen).map(member -> new Named(member, rest));
            }
        }
        return Optional.empty();
    }

    private static Optional<MemberId> only(List<MemberId> bearers, Set<MemberId> chosen) {
        List<MemberId> meant = bearers.size() == 1
                ? bearers
                : bearers.stream().filter(chosen::contains).toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /** By all names, or by the first given name and the first surname. */
    private static boolean isCalled(NetworkEntry person, String name) {
        return fold(person.givenNames() + " " + person.surnames()).equals(name)
                || fold(first(person.givenNames()) + " " + first(person.surnames()))
                        .equals(name);
    }

    private static String first(String names) {
        return names.split(" ", 2)[0];
    }

    private static String fold(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private boolean mayRead(MemberId member, Subject subject) {
        return access.of(member).filter(one -> subjects.mayRead(one, subject)).isPresent();
    }
}
