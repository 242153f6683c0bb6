/**
 * The demo community (comunidad de demostración): invented people who fill the platform so that somebody can walk around.
 * It only acts where {@code minka.demo} is on, on a database of its own, and nobody depends on it.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "command",
            "audit",
            "files",
            "organisations",
            "members",
            "conversations",
            "writing",
            "practices",
            "practices :: sheet",
            "practices :: route",
            "documents",
            "imports",
            "lessons",
            "lessons :: form",
            "walls"
        })
@NullMarked
package pe.minka.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
