/**
 * Management practices (prácticas): writing them down together, publishing them and finding them. Members write what
 * their teams may write; everybody reads what is published. What other modules know of a practice they report here.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "files",
            "organisations",
            "members",
            "members :: events",
            "writing",
            "conversations"
        })
@NullMarked
package pe.minka.practices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
