package pe.minka.conversations;

/** A piece of what was said: words, or the name of a member. */
public record Said(String text, boolean name) {}
