/** Coming in with an account of another house: the way there and back, and the linked accounts of a member. */
@NullMarked
package pe.minka.web.identity;

import org.jspecify.annotations.NullMarked;
