/**
 * Practices and lessons that come from outside (traer fichas): a filled-in Word form becomes a draft. What was sent is
 * kept until it is one, and what found no place in the sheet of a practice stays with its draft.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "documents",
            "files",
            "lessons",
            "lessons :: form",
            "members",
            "members :: events",
            "organisations",
            "practices",
            "practices :: sheet"
        })
@NullMarked
package pe.minka.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
