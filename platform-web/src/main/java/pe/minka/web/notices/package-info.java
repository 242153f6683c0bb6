/** What a member is told: the list of notices, which mails come, the way out of a mail, and the demonstration's mails. */
@NullMarked
package pe.minka.web.notices;

import org.jspecify.annotations.NullMarked;
