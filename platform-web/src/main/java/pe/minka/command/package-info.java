/**
 * The command line of the jar (órdenes): {@code java -jar … --minka.command=respaldar --a=…} does one thing for the
 * operator of the machine, says in Spanish what it did, and ends. A command is a {@link pe.minka.command.Command}; those in
 * the packages below this one need no running platform.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "setup",
            "audit",
            "files",
            "files :: store",
            "organisations",
            "members",
            "tokens",
            "gamification",
            "gamification :: drafts",
            "gamification :: seals",
            "gamification :: seasons",
            "gamification :: simulation"
        })
@NullMarked
package pe.minka.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
