/**
 * What the official forms say and where: their labels in all the wordings people use, and how a text becomes typed
 * content and typed content a text.
 */
@NullMarked
package pe.minka.documents.forms;

import org.jspecify.annotations.NullMarked;
