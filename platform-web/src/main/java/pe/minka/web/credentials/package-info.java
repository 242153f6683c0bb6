/** Insignias outside the platform: their owners take them along, and everybody checks what somebody shows. */
@NullMarked
package pe.minka.web.credentials;

import org.jspecify.annotations.NullMarked;
