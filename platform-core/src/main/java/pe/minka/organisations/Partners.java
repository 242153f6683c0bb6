package pe.minka.organisations;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;

/** The institutions that accompany the community (aliados estratégicos); national administrators keep the list. */
@Service
@Transactional
public class Partners {

    private static final String PARTNER = """
            select o.id, o.code, o.name, p.type, p.web, p.contact, o.active, o.inactive_reason, o.version
            from organisation o
            join partner p on p.organisation = o.id
            """;

    private static final String ALL = PARTNER + "order by o.active desc, o.folded";
    private static final String ONE = PARTNER + "where o.id = :id";
    private static final String CODES =
            "select code from organisation where kind = 'PARTNER' and code like :stem || '%'";
    /** Who registers or renames waits for who does so at this moment, and then sees what the other has written. */
    private static final String ONE_BY_ONE = "select pg_advisory_xact_lock(hashtext('partners'))::text";

    private static final int LONGEST_STEM = 16;

    private final JdbcClient jdbc;
    private final OrganisationRepository organisations;
    private final Organisations catalogue;
    private final Names names;
    private final AuditLog audit;

    Partners(
            JdbcClient jdbc,
            OrganisationRepository organisations,
            Organisations catalogue,
            Names names,
            AuditLog audit) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.catalogue = catalogue;
        this.names = names;
        this.audit = audit;
    }

    /** Those of today first, by name. */
    @Transactional(readOnly = true)
    public List<PartnerView> all() {
        return jdbc.sql(ALL).query(PartnerView.class).list();
    }

    @Transactional(readOnly = true)
    public Optional<PartnerView> find(OrganisationId id) {
        return jdbc.sql(ONE).param("id", id.value()).query(PartnerView.class).optional();
    }

    public OrganisationId register(DescribePartner command, CatalogueEditor editor) {
        editor.requireNational();
        waitForOthers();
        var key = new OrganisationKey(OrganisationKind.PARTNER, freeCode(command.name()));
        var partner = Organisation.register(key, new OrganisationFacts(command.name(), null, null, null, true));
        partner.describePartner(command.details());
        names.requireFreeName(partner);
        catalogue.add(partner);
        record(partner, editor, "partner.registered", Map.of());
        return partner.id();
    }

    public void describe(OrganisationId id, int version, DescribePartner command, CatalogueEditor editor) {
        editor.requireNational();
        waitForOthers();
        var partner = organisations
                .findById(id)
                .filter(one -> one.key().kind() == OrganisationKind.PARTNER)
                .orElseThrow(() -> new OrganisationNotFound(id));
        if (!partner.isAt(version)) {
            throw new OptimisticLockingFailureException("partner " + id.value() + " has changed since");
        }
        var before = facts(partner);
        partner.describe(new OrganisationFacts(command.name(), null, null, null, true));
        partner.describePartner(command.details());
        var changes = changes(before, facts(partner));
        if (!changes.isEmpty()) {
            names.requireFreeName(partner);
            organisations.save(partner);
            record(partner, editor, "partner.described", changes);
        }
    }

    /** It no longer accompanies the community; what it took part in stays. */
    public void retire(OrganisationId id, int version, String reason, CatalogueEditor editor) {
        editor.requireNational();
        catalogue.close(id, version, reason, editor);
    }

    public void reinstate(OrganisationId id, int version, CatalogueEditor editor) {
        editor.requireNational();
        catalogue.reopen(id, version, editor);
    }

    private void waitForOthers() {
        jdbc.sql(ONE_BY_ONE).query(String.class).single();
    }

    /** The letters of the name, with a number when another partner has them. */
    private String freeCode(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "");
        String stem = letters.length() < 2 ? "ALIADO" : letters.substring(0, Math.min(letters.length(), LONGEST_STEM));
        List<String> taken =
                jdbc.sql(CODES).param("stem", stem).query(String.class).list();
        String code = stem;
        for (int number = 2; taken.contains(code); number++) {
            code = stem + number;
        }
        return code;
    }

    private static Map<String, @Nullable String> facts(Organisation partner) {
        Map<String, @Nullable String> facts = new LinkedHashMap<>();
        facts.put("name", partner.name());
        var details = partner.partner();
        facts.put("type", details == null ? null : details.type().name());
        facts.put("web", details == null ? null : details.web());
        facts.put("contact", details == null ? null : details.contact());
        return facts;
    }

    private static Map<String, String> changes(
            Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
        Map<String, String> changes = new LinkedHashMap<>();
        after.forEach((field, value) -> {
            if (!Objects.equals(before.get(field), value)) {
                changes.put(field, new OrganisationFacts.Change(before.get(field), value).toString());
            }
        });
        return changes;
    }

    private void record(Organisation partner, CatalogueEditor editor, String action, Map<String, String> facts) {
        audit.record(AuditRecord.of(
                        editor.id(),
                        action,
                        "organisation",
                        partner.id().value().toString())
                .with(facts));
    }
}
