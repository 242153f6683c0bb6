package pe.minka.notifications;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.conversations.Subject;
import pe.minka.conversations.Subjects;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberId;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.Regions;
import pe.minka.shared.Peru;

/**
 * Puts notices into Spanish when they are read. Names come from who people and organisations are today: whoever was
 * erased is a pseudonym, whatever was renamed has its new name.
 */
@Component
class NoticeTexts {

    private final MessageSource messages;
    private final MemberDirectory members;
    private final OrganisationCatalogue organisations;
    private final Regions regions;
    private final WorkTitles works;
    private final Subjects subjects;

    NoticeTexts(
            MessageSource messages,
            MemberDirectory members,
            OrganisationCatalogue organisations,
            Regions regions,
            WorkTitles works,
            Subjects subjects) {
        this.messages = messages;
        this.members = members;
        this.organisations = organisations;
        this.regions = regions;
        this.works = works;
        this.subjects = subjects;
    }

    /** Looks up every name of a page of notices at once. */
    Names namesIn(Collection<Map<String, String>> parameters) {
        Map<String, String> names = new HashMap<>();
        members.findAll(values(parameters, "member")
                        .map(id -> new MemberId(UUID.fromString(id)))
                        .toList())
                .forEach((id, person) -> names.put(id.value().toString(), person.name()));
        organisations
                .findAll(values(parameters, "organisation")
                        .map(id -> new OrganisationId(UUID.fromString(id)))
                        .toList())
                .forEach((id, organisation) -> names.put(id.value().toString(), organisation.label()));
        names.putAll(works.of(
                values(parameters, "practice").toList(),
                values(parameters, "lesson").toList()));
        subjects.findAll(values(parameters, "subject").map(Subject::of).toList())
                .forEach((subject, view) -> names.put(subject.code(), view.title()));
        return new Names(names);
    }

    String role(String role) {
        return say("notifications.role." + role);
    }

    /** «en Ayacucho», «en todo el país». */
    String scope(String regionCode) {
        return regions.name(regionCode)
                .map(name -> say("notifications.scope.region", name))
                .orElseGet(() -> say("notifications.scope.national"));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Peru.LOCALE);
    }

    private static Stream<String> values(Collection<Map<String, String>> parameters, String name) {
        return parameters.stream().filter(one -> one.containsKey(name)).map(one -> one.getOrDefault(name, ""));
    }

    /** The names that some notices speak of. */
    final class Names {

        private final Map<String, String> known;

        private Names(Map<String, String> known) {
            this.known = Map.copyOf(known);
        }

        String say(NoticeKind kind, int count, Map<String, String> parameters) {
            List<Object> arguments = new ArrayList<>();
            arguments.add(Integer.toString(count));
            kind.parameters().forEach(name -> arguments.add(word(name, parameters.getOrDefault(name, ""))));
            var key = "notifications.notice." + kind.code() + (count > 1 ? ".many" : ".one");
            return NoticeTexts.this.say(key, arguments.toArray());
        }

        private String word(String name, String value) {
            return switch (name) {
                case "role" -> role(value);
                case "scope" -> scope(value);
                case "days" -> value;
                default -> known.getOrDefault(value, say("notifications.unknown"));
            };
        }

        private String say(String key) {
            return NoticeTexts.this.say(key);
        }
    }
}
