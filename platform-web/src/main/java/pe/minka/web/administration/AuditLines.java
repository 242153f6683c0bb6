package pe.minka.web.administration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.audit.AuditView;
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

    private final MemberDirectory people;
    private final OrganisationCatalogue organisations;
    private final AuditWords words;

    AuditLines(MemberDirectory people, OrganisationCatalogue organisations, AuditWords words) {
        this.people = people;
        this.organisations = organisations;
        this.words = words;
    }

    List<AuditLine> of(List<AuditView> entries) {
        Set<UUID> mentioned = new HashSet<>();
        entries.forEach(entry -> mentioned(entry, mentioned::add));
        var names = new Names(
                people.findAll(mentioned.stream().map(MemberId::new).toList()),
                organisations.findAll(
                        mentioned.stream().map(OrganisationId::new).toList()));
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
                details(entry.details(), names));
    }

    /** What something was and has become reads as one fact. */
    private List<Detail> details(Map<String, String> facts, Names names) {
        List<Detail> details = new ArrayList<>();
        facts.keySet().stream()
                .filter(key -> !key.equals("before") && !key.equals("after"))
                .sorted()
                .forEach(key ->
                        details.add(new Detail(words.term(key), value(key, facts.getOrDefault(key, ""), names))));
        String before = facts.get("before");
        String after = facts.get("after");
        if (before != null && after != null) {
            String change = value("before", before, names) + " → " + value("after", after, names);
            details.add(new Detail(words.term("change"), change));
        }
        return details;
    }

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
                    default -> entry.subject();
                };
        return new Named(id == null ? kind + " " + which : kind, null);
    }

    private String value(String key, String value, Names names) {
        UUID id = AuditWords.identifier(value);
        var named = id == null ? null : names.of(id);
        return named == null ? words.value(key, value) : named.name();
    }

    /** Who and what the entries of one page mention. */
    private record Names(Map<MemberId, MemberView> people, Map<OrganisationId, OrganisationView> organisations) {

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
