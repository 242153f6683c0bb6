package pe.minka.notifications;

import java.time.Instant;

/** A notice as its member reads it, or several of one group at once: the newest of them, and how many there are. */
public record NoticeView(NoticeId id, NoticeKind kind, String text, int count, String link, Instant at, boolean read) {}
