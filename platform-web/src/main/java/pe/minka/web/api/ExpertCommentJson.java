package pe.minka.web.api;

import java.time.Instant;
import java.util.UUID;

/** What an expert says of a practice; an edition after the first corrects the one before. */
record ExpertCommentJson(
        UUID id,
        String name,
        String post,
        String institution,
        String keyAspect,
        String improvements,
        String recommendations,
        int edition,
        int versionRead,
        Instant publishedAt,
        Instant editedAt) {}
