/**
 * Recognition (reconocimiento): what members contribute becomes points, insignias and a standing. It listens to the core,
 * which does not know it; what it keeps in Redis can always be rebuilt.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "notifications",
            "organisations",
            "members",
            "members :: events",
            "practices",
            "practices :: events",
            "lessons",
            "lessons :: events",
            "conversations",
            "conversations :: events",
            "walls",
            "walls :: events",
            "statistics"
        })
@NullMarked
package pe.minka.gamification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
