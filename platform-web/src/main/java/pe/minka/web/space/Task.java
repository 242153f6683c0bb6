package pe.minka.web.space;

import org.jspecify.annotations.Nullable;

/** Something that waits for the member, as a line of the list of tasks. */
record Task(
        String href,
        String label,
        @Nullable String note,
        @Nullable String kind,
        @Nullable String state,
        @Nullable String tone,
        @Nullable String icon) {}
