/**
 * The administration of people (administración): applications, directory, roles, invitations, trusted mail domains and
 * the audit log. Regional administrators see their regions, national ones everything.
 */
@NullMarked
package pe.minka.web.administration;

import org.jspecify.annotations.NullMarked;
