package pe.minka.organisations;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.shared.RuleViolation;

/** Edits the catalogue; who edits a state that is no longer the last one gets an optimistic locking failure. */
@Service
@Transactional
public class Organisations {

    private final OrganisationRepository organisations;
    private final Names names;
    private final RegionalOffices offices;
    private final AuditLog audit;
    private final Clock clock;

    Organisations(
            OrganisationRepository organisations, Names names, RegionalOffices offices, AuditLog audit, Clock clock) {
        this.organisations = organisations;
        this.names = names;
        this.offices = offices;
        this.audit = audit;
        this.clock = clock;
    }

    public OrganisationId register(RegisterOrganisation command, CatalogueEditor editor) {
        editor.requireNational();
        if (command.kind() == OrganisationKind.PARTNER) {
            throw RuleViolation.at("kind", "organisations.kind.partner");
        }
        if (!OrganisationKey.isCode(command.code())) {
            throw RuleViolation.at("code", "organisations.code.invalid");
        }
        var organisation = Organisation.register(new OrganisationKey(command.kind(), command.code()), command.facts());
        offices.require(organisation.facts());
        names.requireFreeName(organisation);
        add(organisation);
        record(
                organisation,
                editor,
                "organisation.registered",
                Map.of("code", organisation.key().code()));
        return organisation.id();
    }

    void add(Organisation organisation) {
        try {
            organisations.save(organisation);
        } catch (DuplicateKeyException e) {
            throw RuleViolation.at(
                    "code", "organisations.code.taken", organisation.key().code());
        }
    }

    public void describe(DescribeOrganisation command, CatalogueEditor editor) {
        var organisation = edited(command.id(), command.version(), editor);
        var before = organisation.facts();
        var after = new OrganisationFacts(
                command.name(), command.region(), command.province(), command.parent(), before.active());
        organisation.describe(after);
        var changes = before.changesTo(organisation.facts());
        if (changes.isEmpty()) {
            return;
        }
        if (changes.containsKey("region") || changes.containsKey("parent")) {
            editor.requireNational();
            offices.require(organisation.facts());
        }
        names.requireFreeName(organisation);
        organisations.save(organisation);
        record(organisation, editor, "organisation.described", written(changes));
    }

    public void addAlias(OrganisationId id, String alias, CatalogueEditor editor) {
        var organisation = edited(id, editor);
        names.requireFreeAlias(organisation, new OrganisationAlias(alias).alias());
        if (organisation.addAlias(alias)) {
            organisations.save(organisation);
            record(organisation, editor, "organisation.aliasAdded", Map.of("alias", alias));
        }
    }

    /** False when nobody calls it so, or no longer. */
    public boolean removeAlias(OrganisationId id, String alias, CatalogueEditor editor) {
        var organisation = edited(id, editor);
        boolean had = organisation.removeAlias(alias);
        if (had) {
            organisations.save(organisation);
            record(organisation, editor, "organisation.aliasRemoved", Map.of("alias", alias));
        }
        return had;
    }

    /** Nobody can choose it any more when enrolling; its page and history stay. */
    public void close(OrganisationId id, int version, String reason, CatalogueEditor editor) {
        var organisation = edited(id, version, editor);
        String why = Wording.name("reason", reason);
        organisation.close(why, clock.instant());
        organisations.save(organisation);
        String action = isPartner(organisation) ? "partner.retired" : "organisation.closed";
        audit.record(entry(organisation, editor, action).because(why));
    }

    public void reopen(OrganisationId id, int version, CatalogueEditor editor) {
        var organisation = edited(id, version, editor);
        organisation.reopen();
        organisations.save(organisation);
        String action = isPartner(organisation) ? "partner.reinstated" : "organisation.reopened";
        audit.record(entry(organisation, editor, action));
    }

    private static boolean isPartner(Organisation organisation) {
        return organisation.key().kind() == OrganisationKind.PARTNER;
    }

    /** What lies in a region that is not theirs is not there for an editor. */
    private Organisation edited(OrganisationId id, CatalogueEditor editor) {
        return organisations
                .findById(id)
                .filter(organisation -> editor.mayEdit(organisation.region()))
                .orElseThrow(() -> new OrganisationNotFound(id));
    }

    private Organisation edited(OrganisationId id, int version, CatalogueEditor editor) {
        var organisation = edited(id, editor);
        if (!organisation.isAt(version)) {
            throw new OptimisticLockingFailureException("organisation " + id.value() + " has changed since");
        }
        return organisation;
    }

    static Map<String, String> written(Map<String, OrganisationFacts.Change> changes) {
        return changes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, change -> change.getValue().toString()));
    }

    private void record(Organisation organisation, CatalogueEditor editor, String action, Map<String, String> facts) {
        audit.record(entry(organisation, editor, action).with(facts));
    }

    private static AuditRecord entry(Organisation organisation, CatalogueEditor editor, String action) {
        return AuditRecord.of(
                        editor.id(),
                        action,
                        "organisation",
                        organisation.id().value().toString())
                .inRegion(organisation.region());
    }
}
