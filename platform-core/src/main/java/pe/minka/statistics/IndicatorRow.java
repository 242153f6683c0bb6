package pe.minka.statistics;

import org.jspecify.annotations.Nullable;
import pe.minka.organisations.OrganisationId;

/**
 * What stands behind a figure, organisation by organisation: {@code value} is what the row adds to the figure, {@code
 * facts} how many facts it stands for. An organisation of the ministry and a partner may have no region.
 */
public record IndicatorRow(
        @Nullable String region,
        @Nullable String regionName,
        @Nullable OrganisationId organisation,
        String name,
        long value,
        long facts) {}
