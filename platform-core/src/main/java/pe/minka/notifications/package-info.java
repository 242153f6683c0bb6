/**
 * What the platform tells a member: notices inside it (avisos) and mails, with the settings each member has for them.
 * It listens to the other modules; nobody calls it to get something done.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "streams",
            "organisations",
            "members",
            "members :: events",
            "factors :: events",
            "identities :: events",
            "practices",
            "practices :: events",
            "lessons",
            "lessons :: events",
            "conversations",
            "conversations :: events",
            "walls",
            "walls :: events"
        })
@NullMarked
package pe.minka.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
