/**
 * Writing by parts: whatever is written together and over days (a practice, a lesson) is saved part by part, as it was
 * typed, each part with a revision of its own. What a part says belongs to the module that owns it; here is what all of
 * them have in common: what a part lacks, where it is stored, and what becomes of two who save the same one.
 */
@ApplicationModule(allowedDependencies = {"shared", "members"})
@NullMarked
package pe.minka.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
