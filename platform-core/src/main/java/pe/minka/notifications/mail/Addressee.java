package pe.minka.notifications.mail;

import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;

/**
 * Whom a mail is for.
 *
 * @param id nobody for people without an account
 */
public record Addressee(@Nullable MemberId id, String address, String name) {

    public static Addressee guest(String address, String name) {
        return new Addressee(null, address, name);
    }
}
