/** The second step: shown on the way in and before what matters, set up and taken back in the account. */
@NullMarked
package pe.minka.web.factor;

import org.jspecify.annotations.NullMarked;
