package pe.minka.web.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened, and what is to be seen of it now; gone where that is nothing any more. */
record StreamEventJson(
        long serial, String kind, UUID subject, @Nullable String html, boolean gone) {}
