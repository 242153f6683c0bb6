package pe.minka.organisations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.shared.CsvTable;
import pe.minka.shared.Sha256;
import pe.minka.shared.Uuid7;

/**
 * Brings the reference catalogue into the database before anything else happens. What came once is never brought again:
 * neither a name an administrator changed nor an alias one removed.
 */
@Component
@DependsOnDatabaseInitialization
class OrganisationSeed implements SmartInitializingSingleton {

    /** Nothing happens when the files are the ones already brought; of two nodes the second waits here and then stops. */
    private static final String CLAIM = """
            insert into reference_file as f (name, digest)
            values ('organisations', :digest)
            on conflict (name) do update set digest = excluded.digest where f.digest <> excluded.digest
            """;

    private static final String ORGANISATION = """
            with fresh as (
                insert into reference_entry (kind, code) values (:kind, :code)
                on conflict do nothing
                returning kind, code)
            insert into organisation (id, version, kind, code, name, region, province, parent_code)
            select :id, 0, kind, code, :name, (select code from region where name = :region), :province, :parent
            from fresh
            on conflict (kind, code) do nothing
            """;

    private static final String ALIAS = """
            with fresh as (
                insert into reference_entry (kind, code, alias) values (:kind, :code, :alias)
                on conflict do nothing
                returning kind, code, alias)
            insert into organisation_alias (organisation, alias)
            select o.id, f.alias
            from fresh f
            join organisation o on o.kind = f.kind and o.code = f.code
            on conflict do nothing
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    OrganisationSeed(NamedParameterJdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        byte[] organisations = content("reference/organisations.csv");
        byte[] aliases = content("reference/aliases.csv");
        bring(organisations, aliases);
    }

    void bring(byte[] organisations, byte[] aliases) {
        transaction.executeWithoutResult(status -> {
            if (jdbc.update(CLAIM, new MapSqlParameterSource("digest", digest(organisations, aliases))) > 0) {
                jdbc.batchUpdate(ORGANISATION, batch(CsvTable.read(organisations), OrganisationSeed::organisation));
                jdbc.batchUpdate(ALIAS, batch(CsvTable.read(aliases), OrganisationSeed::alias));
            }
        });
    }

    private static SqlParameterSource[] batch(CsvTable table, Function<CsvTable.Row, SqlParameterSource> parameters) {
        List<SqlParameterSource> rows = table.rows().stream().map(parameters).toList();
        return rows.toArray(SqlParameterSource[]::new);
    }

    private static MapSqlParameterSource organisation(CsvTable.Row row) {
        var key = key(row);
        return parameters(key)
                .addValue("name", row.get("nombre"))
                .addValue("region", written(row, "region"))
                .addValue("province", written(row, "provincia"))
                .addValue("parent", key.kind().isRegional() ? null : written(row, "codigo_dre"));
    }

    private static @Nullable String written(CsvTable.Row row, String column) {
        String cell = row.get(column);
        return cell.isEmpty() ? null : cell;
    }

    private static MapSqlParameterSource alias(CsvTable.Row row) {
        return parameters(key(row)).addValue("alias", row.get("alias"));
    }

    private static MapSqlParameterSource parameters(OrganisationKey key) {
        return new MapSqlParameterSource("id", Uuid7.next())
                .addValue("kind", key.kind().name())
                .addValue("code", key.code());
    }

    private static OrganisationKey key(CsvTable.Row row) {
        return new OrganisationKey(OrganisationKind.parse(row.get("tipo")).orElseThrow(), row.get("codigo"));
    }

    private static String digest(byte[]... files) {
        var digest = Sha256.begin();
        for (byte[] file : files) {
            digest.update(file);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] content(String path) {
        try (InputStream file = new ClassPathResource(path).getInputStream()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
