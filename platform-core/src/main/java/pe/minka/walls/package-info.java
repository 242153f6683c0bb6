/**
 * The live walls (muros): challenges, initiatives and posts about practices, each with a board of contributions. Members
 * write; authors choose, convert and archive; advisors accompany; administrators make walls. Comments, supports and what
 * moderators decide about them are conversations. What changes goes to the live log in the same transaction; other modules
 * hear the events.
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
            "conversations",
            "conversations :: events",
            "practices",
            "practices :: events",
            "practices :: sheet",
            "streams"
        })
@NullMarked
package pe.minka.walls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
