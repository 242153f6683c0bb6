/**
 * Recognition (reconocimiento) as pages and for programs: its rules, what they would change, its seasons and what of the
 * ledger was sealed. None of it is there while recognition is switched off.
 */
@NullMarked
package pe.minka.web.recognition;

import org.jspecify.annotations.NullMarked;
