package pe.minka.walls;

/** A card, or a contribution called after its card, in which something was found. */
public record FoundPost(String title, String text, String link, boolean contribution) {}
