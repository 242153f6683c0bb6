/**
 * The mails (correos) of the platform: a queue in the database that survives every crash, the one who carries it to the
 * mail server, and what each member chose to receive. The listeners around it queue; nobody else sends.
 */
@NamedInterface("mail")
@NullMarked
package pe.minka.notifications.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
