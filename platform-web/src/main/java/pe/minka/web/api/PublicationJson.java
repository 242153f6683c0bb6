package pe.minka.web.api;

import org.jspecify.annotations.Nullable;

/** What has changed since the last version; the first one needs no reason. */
record PublicationJson(@Nullable String reason) {}
