package pe.minka.gamification.points;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;

/** A request that points be looked at again, and what became of it. */
public record ReviewView(
        UUID id,
        MemberId member,
        UUID contribution,
        String words,
        Instant askedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    public boolean isOpen() {
        return answeredAt == null;
    }
}
