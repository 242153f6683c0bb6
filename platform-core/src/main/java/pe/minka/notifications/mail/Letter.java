package pe.minka.notifications.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a mail says, before it is put into words: the arguments of its texts and the page it leads to. */
public record Letter(List<Object> arguments, @Nullable String path) {

    public Letter {
        arguments = List.copyOf(arguments);
    }

    public static Letter saying(Object... arguments) {
        return new Letter(List.of(arguments), null);
    }

    public Letter leadingTo(String page) {
        return new Letter(arguments, page);
    }
}
