/** Pages that bring practices from outside: a filled-in Word form to a draft, and a catalogue from a table. */
@NullMarked
package pe.minka.web.imports;

import org.jspecify.annotations.NullMarked;
