/**
 * The doctor (revisión): looks at the configuration and at what is around the platform, and says what is not as it should
 * be, why that matters and how to mend it. It changes nothing.
 */
@NullMarked
package pe.minka.command.doctor;

import org.jspecify.annotations.NullMarked;
