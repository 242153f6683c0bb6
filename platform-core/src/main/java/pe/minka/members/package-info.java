/**
 * The people of the community (gestoras, asesores, moderadoras, administradores): how they enrol, enter, get their
 * roles and leave. Other modules know a member by {@link pe.minka.members.MemberId} and listen to its events.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "files", "organisations"})
@NullMarked
package pe.minka.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
