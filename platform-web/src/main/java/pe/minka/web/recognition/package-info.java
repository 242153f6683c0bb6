/** Recognition as its pages show it (reconocimiento): points, standings, and what administrators decide on them. */
@NullMarked
package pe.minka.web.recognition;

import org.jspecify.annotations.NullMarked;
