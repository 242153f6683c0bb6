/**
 * Regions and organisations (regiones, entidades): their pages, the catalogue's administration, and the choice of an
 * organisation in any form, {@link pe.minka.web.organisations.OrganisationChoice}.
 */
@NullMarked
package pe.minka.web.organisations;

import org.jspecify.annotations.NullMarked;
