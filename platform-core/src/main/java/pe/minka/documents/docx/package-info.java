/**
 * Writes official forms as Word documents: a table of two columns with the labels of their owners, with real styles,
 * lists and header rows, so that programs and screen readers find their way.
 */
@NullMarked
package pe.minka.documents.docx;

import org.jspecify.annotations.NullMarked;
