package pe.minka.conversations;

/** How much is said about something, and what whoever asks has to do with it. */
public record Figures(int supports, int comments, boolean supported, boolean following) {}
