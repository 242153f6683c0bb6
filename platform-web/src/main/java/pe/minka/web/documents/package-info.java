/** Official documents (formatos oficiales) of practices to take along, the forms without answers, and the short address. */
@NullMarked
package pe.minka.web.documents;

import org.jspecify.annotations.NullMarked;
