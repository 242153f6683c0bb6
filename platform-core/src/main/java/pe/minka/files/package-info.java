/**
 * Files people send (archivos): photos, documents, tables. What comes in is what its bytes say, never what its name says;
 * images are made anew without anything a camera wrote into them. A module that owns files declares a
 * {@link pe.minka.files.FileOwner}, lets {@link pe.minka.files.FileIntake} take what somebody sent, keeps it with
 * {@link pe.minka.files.Files} in its own transaction, and from then on knows it by {@link pe.minka.files.FileId}. Who may
 * read a file, only its owner says.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package pe.minka.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
