/**
 * Backups (respaldos): everything the database and the file store hold at one moment, in a folder or a zip of its own that
 * knows what it holds. Restored into an empty database, and compared row by row and file by file.
 */
@NullMarked
package pe.minka.command.backup;

import org.jspecify.annotations.NullMarked;
