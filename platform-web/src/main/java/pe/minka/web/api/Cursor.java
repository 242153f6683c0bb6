package pe.minka.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pe.minka.shared.Identifier;

/** Where a list goes on, in a form nobody should read anything into. */
record Cursor(String place) {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    static Cursor after(Identifier last) {
        return new Cursor(last.value().toString());
    }

    static Cursor at(int position) {
        return new Cursor(Integer.toString(position));
    }

    String text() {
        return ENCODER.encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /** Null for the beginning. */
    static <T> @Nullable T read(@Nullable String text, Function<UUID, T> identity) {
        return text == null ? null : understood(text, place -> identity.apply(UUID.fromString(place)));
    }

    /** The same where a place is more than an identity. */
    static <T> @Nullable T place(@Nullable String text, Function<String, T> reading) {
        return text == null ? null : understood(text, reading);
    }

    static int position(@Nullable String text) {
        int position = text == null ? 0 : understood(text, Integer::valueOf);
        if (position < 0) {
            throw new NotUnderstood("cursor", "api.cursor");
        }
        return position;
    }

    private static <T> T understood(String text, Function<String, T> reading) {
        try {
            return reading.apply(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new NotUnderstood("cursor", "api.cursor");
        }
    }
}
