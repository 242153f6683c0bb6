package pe.minka.web.conversations;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pe.minka.conversations.Mentions;
import pe.minka.conversations.Subject;
import pe.minka.members.Access;
import pe.minka.members.NetworkEntry;
import pe.minka.organisations.OrganisationCatalogue;

/** Whom somebody may mean by a name: while they type it, and when several bear it. */
@Component
class MentionChoices {

    private static final int SUGGESTIONS = 8;

    private final Mentions mentions;
    private final OrganisationCatalogue organisations;

    MentionChoices(Mentions mentions, OrganisationCatalogue organisations) {
        this.mentions = mentions;
        this.organisations = organisations;
    }

    /** Somebody to be mentioned, with what they do and where, because names repeat. */
    record Person(String id, String name, String post, String office) {}

    /** A name that several bear. */
    record Choice(String name, List<Person> people) {

        Choice {
            people = List.copyOf(people);
        }

        Set<String> ids() {
            return people.stream().map(Person::id).collect(Collectors.toUnmodifiableSet());
        }
    }

    List<Person> suggestions(Access me, Subject about, String typed) {
        return people(mentions.suggest(me, about, typed, SUGGESTIONS));
    }

    /** What the author has to say before the comment is published; whoever was asked about a name is not asked again. */
    void require(Access me, Subject about, CommentForm form) {
        var open = open(me, about, form);
        if (!open.isEmpty()) {
            throw new NamesUnclear(open);
        }
    }

    List<Choice> open(Access me, Subject about, CommentForm form) {
        return mentions.unclear(me, about, form.words(), form.chosen()).stream()
                .filter(name -> !form.names().contains(name.name()))
                .map(name -> new Choice(name.name(), people(name.people())))
                .toList();
    }

    private List<Person> people(List<NetworkEntry> entries) {
        var offices = organisations.findAll(
                entries.stream().map(NetworkEntry::organisation).distinct().toList());
        return entries.stream()
                .map(person -> new Person(
                        person.id().value().toString(),
                        person.givenNames() + " " + person.surnames(),
                        person.post(),
                        Stream.ofNullable(offices.get(person.organisation()))
                                .map(office -> office.label())
                                .findFirst()
                                .orElse("")))
                .toList();
    }
}
