package pe.minka.web.writing;

/** A field that says something, to be read over or beside what somebody else has written. */
public record WrittenLine(String label, String text) {}
