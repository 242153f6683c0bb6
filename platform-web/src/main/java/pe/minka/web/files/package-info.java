/** Gives stored files to whoever may read them: to be saved, never to be opened as a page of ours. */
@NullMarked
package pe.minka.web.files;

import org.jspecify.annotations.NullMarked;
