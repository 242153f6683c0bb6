/**
 * The text of a Word document with what it tells by its form: paragraphs, lists, headings, bold beginnings and tables.
 * Reads the parts one after another as streams within fixed limits, so that no file can fill the memory or take long.
 */
@NullMarked
package pe.minka.documents.ooxml;

import org.jspecify.annotations.NullMarked;
