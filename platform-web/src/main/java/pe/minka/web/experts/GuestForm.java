package pe.minka.web.experts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whom to send a link. */
record GuestForm(String name, String mail) {

    GuestForm(@Nullable String name, @Nullable String mail) {
        this.name = Objects.requireNonNullElse(name, "");
        this.mail = Objects.requireNonNullElse(mail, "");
    }
}
