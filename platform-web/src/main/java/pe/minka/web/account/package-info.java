/** A member's own account: profile, how pages look, the personal data, and leaving. */
@NullMarked
package pe.minka.web.account;

import org.jspecify.annotations.NullMarked;
