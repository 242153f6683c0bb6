/**
 * Official forms (formatos oficiales) as documents: a filled-in Word form is read into a sheet together with a report of
 * where every piece of its text went, and a sheet is written back as the same form. Stores nothing and knows nobody;
 * whoever takes uploads or offers downloads calls it.
 */
@ApplicationModule(allowedDependencies = {"shared", "practices :: sheet", "lessons :: form"})
@NullMarked
package pe.minka.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
