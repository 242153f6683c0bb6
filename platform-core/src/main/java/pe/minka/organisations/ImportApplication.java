package pe.minka.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import pe.minka.shared.RuleViolation;

/** Writes the rows of an import into the catalogue as they were previewed, and takes them back. */
@Component
class ImportApplication {

    private static final String INSERT = """
            insert into organisation (id, version, kind, code, name, region, province, parent_code, active)
            select organisation, 0, kind, code, after ->> 'name', after ->> 'region', after ->> 'province',
                   after ->> 'parent', (after ->> 'active')::boolean
            from organisation_import_row
            where import = :import and outcome = 'NEW'
            """;

    /** Only what is still as it was previewed. */
    private static final String UPDATE = """
            update organisation o
            set version = o.version + 1, name = r.after ->> 'name', region = r.after ->> 'region',
                province = r.after ->> 'province', parent_code = r.after ->> 'parent',
                active = (r.after ->> 'active')::boolean,
                inactive_reason = case when (r.after ->> 'active')::boolean then null else o.inactive_reason end
            from organisation_import_row r
            where r.import = :import and r.outcome = 'CHANGED' and o.id = r.organisation and o.version = r.seen_version
            """;

    private static final String APPLIED = """
            update organisation_import_row
            set applied_version = case when outcome = 'NEW' then 0 else seen_version + 1 end
            where import = :import and outcome in ('NEW', 'CHANGED')
            """;

    private static final String CHANGED =
            "select count(*) from organisation_import_row where import = :import and outcome = 'CHANGED'";

    private static final String WRITTEN = """
            select r.line, r.outcome, r.organisation, o.id is not null as there, o.version = r.applied_version as untouched
            from organisation_import_row r
            left join organisation o on o.id = r.organisation
            where r.import = :import and r.outcome in ('NEW', 'CHANGED')
            order by r.line
            """;

    /** Whoever refers to one of these organisations from now on waits until it is decided whether it stays. */
    private static final String LOCK = """
            select o.id
            from organisation o
            join organisation_import_row r on r.organisation = o.id
            where r.import = :import and r.outcome in ('NEW', 'CHANGED')
            order by o.id
            for update of o
            """;

    private static final String MARK =
            "update organisation_import_row set undoing = :undoing where import = :import and line = :line";

    private static final String REMOVE = """
            delete from organisation o
            using organisation_import_row r
            where r.import = :import and r.outcome = 'NEW' and r.undoing = 'DONE' and o.id = r.organisation
            """;

    private static final String RESTORE = """
            update organisation o
            set version = o.version + 1, name = r.before ->> 'name', region = r.before ->> 'region',
                province = r.before ->> 'province', parent_code = r.before ->> 'parent',
                active = (r.before ->> 'active')::boolean
            from organisation_import_row r
            where r.import = :import and r.outcome = 'CHANGED' and r.undoing = 'DONE' and o.id = r.organisation
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final List<OrganisationUse> uses;

    ImportApplication(NamedParameterJdbcTemplate jdbc, List<OrganisationUse> uses) {
        this.jdbc = jdbc;
        this.uses = List.copyOf(uses);
    }

    void apply(OrganisationImportId batch) {
        var parameters = new MapSqlParameterSource("import", batch.value());
        int expected = count(parameters);
        try {
            if (jdbc.update(INSERT, parameters) + expected == 0) {
                throw new RuleViolation("organisations.import.nothing");
            }
        } catch (DuplicateKeyException e) {
            throw new RuleViolation("organisations.import.stale");
        }
        if (jdbc.update(UPDATE, parameters) != expected) {
            throw new RuleViolation("organisations.import.stale");
        }
        jdbc.update(APPLIED, parameters);
    }

    private int count(SqlParameterSource parameters) {
        Integer count = jdbc.queryForObject(CHANGED, parameters, Integer.class);
        return count == null ? 0 : count;
    }

    /** What undoing would do now, by line. */
    Map<Integer, Undoing> plan(OrganisationImportId batch) {
        List<Written> rows =
                jdbc.query(WRITTEN, new MapSqlParameterSource("import", batch.value()), ImportApplication::written);
        Set<OrganisationId> used = used(rows.stream()
                .filter(row -> row.outcome() == RowOutcome.NEW)
                .map(Written::organisation)
                .toList());
        return rows.stream().collect(Collectors.toMap(Written::line, row -> row.undoing(used)));
    }

    private Set<OrganisationId> used(Collection<OrganisationId> organisations) {
        Set<OrganisationId> used = new HashSet<>();
        uses.forEach(use -> used.addAll(use.usedAmong(organisations)));
        return used;
    }

    void undo(OrganisationImportId batch) {
        var parameters = new MapSqlParameterSource("import", batch.value());
        jdbc.queryForList(LOCK, parameters);
        SqlParameterSource[] marks = plan(batch).entrySet().stream()
                .map(row -> new MapSqlParameterSource("import", batch.value())
                        .addValue("line", row.getKey())
                        .addValue("undoing", row.getValue().name()))
                .toArray(SqlParameterSource[]::new);
        jdbc.batchUpdate(MARK, marks);
        try {
            jdbc.update(REMOVE, parameters);
        } catch (DataIntegrityViolationException e) {
            throw new RuleViolation("organisations.import.usedElsewhere");
        }
        jdbc.update(RESTORE, parameters);
    }

    private static Written written(ResultSet row, int number) throws SQLException {
        return new Written(
                row.getInt("line"),
                RowOutcome.valueOf(row.getString("outcome")),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getBoolean("there"),
                row.getObject("untouched", Boolean.class));
    }

    private record Written(
            int line,
            RowOutcome outcome,
            OrganisationId organisation,
            boolean there,
            @Nullable Boolean untouched) {

        Undoing undoing(Set<OrganisationId> used) {
            if (!there) {
                return Undoing.GONE;
            }
            if (!Boolean.TRUE.equals(untouched)) {
                return Undoing.CHANGED_SINCE;
            }
            return used.contains(organisation) ? Undoing.IN_USE : Undoing.DONE;
        }
    }
}
