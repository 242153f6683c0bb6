/**
 * Practices that come from outside (traer prácticas): a filled-in Word form becomes a draft, and a catalogue in a table
 * becomes many. What was sent is kept until it is a draft, and what found no place in the sheet stays with it.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "documents",
            "files",
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
