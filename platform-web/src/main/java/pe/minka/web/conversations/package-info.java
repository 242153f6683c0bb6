/** What members say about something (conversaciones): on the pages of what it is about, on pages of its own, moderated. */
@NullMarked
package pe.minka.web.conversations;

import org.jspecify.annotations.NullMarked;
