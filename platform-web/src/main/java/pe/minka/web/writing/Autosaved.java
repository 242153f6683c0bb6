package pe.minka.web.writing;

/** What a page learns when it has saved by itself: the revision it stands on from now on, and when that was. */
public record Autosaved(int revision, String time) {}
