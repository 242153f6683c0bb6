/** The route of a practice: what it needs, who asks for the next stage, who reviews, advises and decides. */
@NullMarked
package pe.minka.web.route;

import org.jspecify.annotations.NullMarked;
