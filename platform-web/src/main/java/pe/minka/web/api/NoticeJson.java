package pe.minka.web.api;

import java.time.Instant;
import java.util.UUID;
import pe.minka.notifications.NoticeKind;

/** A notice (aviso) to the member who asks. */
record NoticeJson(UUID id, NoticeKind kind, String text, String link, Instant at, boolean read) {}
