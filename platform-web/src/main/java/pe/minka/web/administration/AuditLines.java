package pe.minka.web.administration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.audit.AuditView;
import pe.minka.conversations.Subject;
import pe.minka.conversations.SubjectView;
import pe.minka.conversations.Subjects;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberId;
import pe.minka.members.MemberView;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationView;
import pe.minka.web.administration.AuditLine.Detail;
import pe.minka.web.administration.AuditLine.Named;

/** Puts entries of the audit log into words, with the names of the people and organisations they are about. */
@Component
class AuditLines {

    /** What a comment was about. */
    private static final String ABOUT = "about";

    private static final String STANDINGS = "standings";

    /** Where something is about no one thing of its kind. */
    private static final String ALL = "*";

    private static final List<Change> CHANGES = List.of(new Change("before", "after"), new Change("from", "to"));

    private final MemberDirectory people;
    private final OrganisationCatalogue organisations;
    private final Subjects subjects;
    private final AuditWords words;

    AuditLines(MemberDirectory people, OrganisationCatalogue organisations, Subjects subjects, AuditWords words) {
        this.people = people;
        this.organisations = organisations;
        this.subjects = subjects;
        this.words = words;
    }

    List<AuditLine> of(List<AuditView> entries) {
        Set<UUID> mentioned = new HashSet<>();
        entries.forEach(entry -> mentioned(entry, mentioned::add));
        var names = new Names(
                people.findAll(mentioned.stream().map(MemberId::new).toList()),
                organisations.findAll(
                        mentioned.stream().map(OrganisationId::new).toList()),
                subjects.findAll(entries.stream()
                        .flatMap(entry -> Stream.ofNullable(entry.details().get(ABOUT)))
                        .map(Subject::of)
                        .distinct()
                        .toList()));
        return entries.stream().map(entry -> line(entry, names)).toList();
    }

    private static void mentioned(AuditView entry, Consumer<UUID> found) {
        if (entry.actor() != null) {
            found.accept(entry.actor().value());
        }
        mentioned(entry.subject(), found);
        entry.details().values().forEach(value -> mentioned(value, found));
    }

    private static void mentioned(String text, Consumer<UUID> found) {
        UUID id = AuditWords.identifier(text);
        if (id != null) {
            found.accept(id);
        }
    }

    private AuditLine line(AuditView entry, Names names) {
        return new AuditLine(
                entry.at(),
                entry.actor() == null ? null : names.of(entry.actor().value()),
                words.action(entry.action()),
                subject(entry, names),
                words.region(entry.region()),
                entry.reason(),
                details(entry, names));
    }

    /** What something was and has become reads as one fact. */
    private List<Detail> details(AuditView entry, Names names) {
        var facts = entry.details();
        Map<String, String> alone = new TreeMap<>(facts);
        List<Detail> changes = new ArrayList<>();
        for (var change : CHANGES) {
            String before = facts.get(change.before());
            String after = facts.get(change.after());
            if (before != null && after != null) {
                alone.keySet().removeAll(List.of(change.before(), change.after()));
                String arrow = value(change.before(), before, names) + " → " + value(change.after(), after, names);
                String both = entry.subjectKind().equals(STANDINGS)
                        ? words.standings(before, after).orElse(arrow)
                        : arrow;
                changes.add(new Detail(words.term("change"), both));
            }
        }
        return Stream.concat(
                        alone.entrySet().stream()
                                .map(fact -> new Detail(
                                        words.term(entry.action(), fact.getKey()),
                                        value(fact.getKey(), fact.getValue(), names))),
                        changes.stream())
                .toList();
    }

    /** Two facts of an entry that are one change. */
    private record Change(String before, String after) {}

    private Named subject(AuditView entry, Names names) {
        UUID id = AuditWords.identifier(entry.subject());
        var named = id == null ? null : names.of(id);
        if (named != null) {
            return named;
        }
        String kind = words.kind(entry.subjectKind());
        String which =
                switch (entry.subjectKind()) {
                    case "region" -> words.region(entry.subject());
                    case "recognitionRule" -> words.contribution(entry.subject());
                    default -> entry.subject().equals(ALL) ? "" : entry.subject();
                };
        return new Named(id == null ? (kind + " " + which).strip() : kind, null);
    }

    private String value(String key, String value, Names names) {
        if (key.equals(ABOUT)) {
            return names.title(Subject.of(value))
                    .orElseGet(() -> words.kind(Subject.of(value).kind()));
        }
        UUID id = AuditWords.identifier(value);
        var named = id == null ? null : names.of(id);
        return named == null ? words.value(key, value) : named.name();
    }

    /** Who and what the entries of one page mention. */
    private record Names(
            Map<MemberId, MemberView> people,
            Map<OrganisationId, OrganisationView> organisations,
            Map<Subject, SubjectView> subjects) {

        Optional<String> title(Subject subject) {
            return Optional.ofNullable(subjects.get(subject)).map(SubjectView::title);
        }

        @Nullable
        Named of(UUID id) {
            var person = people.get(new MemberId(id));
            if (person != null) {
                return new Named(person.name(), "/admin/personas/" + id);
            }
            var organisation = organisations.get(new OrganisationId(id));
            return organisation == null ? null : new Named(organisation.label(), "/entidades/" + organisation.slug());
        }
    }
}
