package pe.minka.conversations;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * whom the author chose, and otherwise stays what it is, a text.
 */
@Service
@Transactional(readOnly = true)
public class Mentions {

    static final int MOST = 10;

    private static final Pattern NAME =
            Pattern.compile("(?<![\\p{L}\\p{N}._%+-])@(\\p{L}+(?:['’-]\\p{L}+)*(?: \\p{L}+(?:['’-]\\p{L}+)*){1,7})");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int NAMESAKES = 200;

    /** Past so many names nobody is looked for: what follows stays a text. */
    private static final int LOOKED_FOR = 30;

    private static final int ALIKE = 3;
    private static final int ALIKE_LOOKED_AT = 20;

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

    /** As it is kept: with the ids of whom it names, of those who may read about the subject. */
    public Wording read(String typed, Subject subject, Set<MemberId> chosen) {
        Set<MemberId> members = new LinkedHashSet<>();
        Matcher names = NAME.matcher(typed);
        var text = new StringBuilder();
        for (int looked = 0; looked < LOOKED_FOR && names.find(); looked++) {
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

    /** The names that several bear, while nobody has said which of them is meant. */
    public List<Namesakes> unclear(Access asker, Subject subject, String typed, Set<MemberId> chosen) {
        subjects.require(asker, subject);
        Map<String, Namesakes> unclear = new LinkedHashMap<>();
        NAME.matcher(typed)
                .results()
                .limit(LOOKED_FOR)
                .flatMap(found -> bearers(found.group(1), subject).stream())
                .filter(bearers -> bearers.meant(chosen).isEmpty())
                .forEach(bearers ->
                        unclear.putIfAbsent(fold(bearers.name()), new Namesakes(bearers.name(), bearers.people())));
        return List.copyOf(unclear.values());
    }

    /** A name as it was typed, and everybody it may mean. */
    public record Namesakes(String name, List<NetworkEntry> people) {

        public Namesakes {
            people = List.copyOf(people);
        }
    }

    /** A member, and the words that followed the name. */
    private record Named(MemberId member, String rest) {}

    /** Everybody who has this name, and the words that followed it. */
    private record Bearers(String name, String rest, List<NetworkEntry> people) {

        Optional<MemberId> meant(Set<MemberId> chosen) {
            List<MemberId> meant = people.stream()
                    .map(NetworkEntry::id)
                    .filter(id -> people.size() == 1 || chosen.contains(id))
                    .toList();
            return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
        }
    }

    /** The name that several bear at the beginning of these words. */
    Optional<String> shared(String words, Subject subject) {
        return bearers(words, subject)
                .filter(bearers -> bearers.people().size() > 1)
                .map(Bearers::name);
    }

    /** The full names of some who have this word as a part of their name. */
    List<String> alike(String word, Subject subject) {
        return network.after(null, new NetworkSearch(word, null, null), ALIKE_LOOKED_AT).stream()
                .filter(person -> List.of(fold(person.givenNames() + " " + person.surnames())
                                .split(" "))
                        .contains(fold(word)))
                .filter(person -> mayRead(person.id(), subject))
                .limit(ALIKE)
                .map(person -> person.givenNames() + " " + person.surnames())
                .distinct()
                .toList();
    }

    private Optional<Named> whoIs(MatchResult found, Subject subject, Set<MemberId> chosen) {
        return bearers(found.group(1), subject)
                .flatMap(bearers -> bearers.meant(chosen).map(member -> new Named(member, bearers.rest())));
    }

    /** The longest beginning of the words that is somebody's name. */
    private Optional<Bearers> bearers(String said, Subject subject) {
        String[] words = said.split(" ");
        if (words.length < 2) {
            return Optional.empty();
        }
        var search = new NetworkSearch(words[0] + " " + words[1], null, null);
        List<NetworkEntry> people = network.after(null, search, NAMESAKES);
        for (int length = words.length; length > 1; length--) {
            String name = String.join(" ", List.of(words).subList(0, length));
            List<NetworkEntry> bearers = people.stream()
                    .filter(person -> isCalled(person, fold(name)) && mayRead(person.id(), subject))
                    .toList();
            if (!bearers.isEmpty()) {
                return Optional.of(new Bearers(name, said.substring(name.length()), bearers));
            }
        }
        return Optional.empty();
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

    /** As two people may write it. */
    static String fold(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private boolean mayRead(MemberId member, Subject subject) {
        return access.of(member).filter(one -> subjects.mayRead(one, subject)).isPresent();
    }
}
