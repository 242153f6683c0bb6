/** What a file is, told by its bytes alone: it must be entirely one thing we know, and nothing that runs. */
@NullMarked
package pe.minka.files.content;

import org.jspecify.annotations.NullMarked;
