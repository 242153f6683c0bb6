package pe.minka.practices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A practice somebody writes, as a line of a list. */
public record PracticeLine(
        String code, String title, @Nullable Stage stage, Post mine, Instant savedAt) {}
