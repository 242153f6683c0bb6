/**
 * The JSON interface for programs under {@code /api/v1}: the same services as the pages, views mapped to records that
 * only change by growing, problems in Spanish with stable codes.
 */
@NullMarked
package pe.minka.web.api;

import org.jspecify.annotations.NullMarked;
