package pe.minka.organisations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

/** The 26 regions of the community and the macro-regions they form. */
@Service
public class Regions {

    private static final String REGION = """
            select r.code, r.ubigeo, r.name, r.macro_region, m.name as macro_region_name, r.macro_region_inferred
            from region r
            join macro_region m on m.code = r.macro_region
            """;

    private static final String ALL = REGION + "order by fold(r.name)";
    private static final String ONE = REGION + "where r.code = upper(:text) or r.ubigeo = :text";
    private static final String MACRO_REGIONS = "select code, name from macro_region order by position";

    private final JdbcClient jdbc;
    private final RegionRepository regions;
    private final AuditLog audit;

    Regions(JdbcClient jdbc, RegionRepository regions, AuditLog audit) {
        this.jdbc = jdbc;
        this.regions = regions;
        this.audit = audit;
    }

    /** In alphabetical order. */
    public List<RegionView> all() {
        return jdbc.sql(ALL).query(RegionView.class).list();
    }

    /** By its letters in any case («AYA») or by its number («05»). */
    public Optional<RegionView> find(String codeOrUbigeo) {
        return jdbc.sql(ONE)
                .param("text", codeOrUbigeo.strip())
                .query(RegionView.class)
                .optional();
    }

    /** Empty where there is no region, and for a code that means none. */
    public Optional<String> name(@Nullable String code) {
        return Optional.ofNullable(code).flatMap(this::find).map(RegionView::name);
    }

    public List<MacroRegion> macroRegions() {
        return jdbc.sql(MACRO_REGIONS).query(MacroRegion.class).list();
    }

    /**
     * Decides to which macro-region a region belongs; deciding for the one it has confirms it. Whoever saw another one
     * than it has by now gets an optimistic locking failure.
     */
    @Transactional
    public void assign(String code, String seen, String decided, CatalogueEditor editor) {
        editor.requireNational();
        var region = regions.findById(code).orElseThrow(() -> new NotFound("region " + code));
        if (macroRegions().stream().noneMatch(one -> one.code().equals(decided))) {
            throw RuleViolation.at("macroRegion", "organisations.macroRegion.unknown", decided);
        }
        if (!region.macroRegion().equals(seen)) {
            throw new OptimisticLockingFailureException("region " + code + " has changed since");
        }
        if (region.assign(decided)) {
            regions.save(region);
            boolean same = seen.equals(decided);
            String action = same ? "region.macroRegionConfirmed" : "region.macroRegionChanged";
            String what = same ? decided : new OrganisationFacts.Change(seen, decided).toString();
            audit.record(AuditRecord.of(editor.id(), action, "region", code)
                    .inRegion(code)
                    .with(Map.of("macroRegion", what)));
        }
    }
}
