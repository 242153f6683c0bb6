package pe.minka.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.seals.Digest;
import pe.minka.gamification.seasons.SeasonNames;

/** Digests of the ledger, the last one first; day is a calendar day of Lima. */
record DigestsJson(List<DigestJson> items) {

    DigestsJson {
        items = List.copyOf(items);
    }

    static DigestsJson of(List<Digest> digests, SeasonNames.Known names) {
        return new DigestsJson(digests.stream()
                .map(digest ->
                        DigestJson.of(digest, names.given(digest.season()).orElse(null)))
                .toList());
    }

    /** Where the chain of a season had come to. */
    record DigestJson(
            String season,
            String day,
            int seal,
            long entries,
            String hash,
            Instant madeAt,
            @Nullable String seasonName) {

        static DigestJson of(Digest digest, @Nullable String seasonName) {
            return new DigestJson(
                    digest.season(),
                    digest.day().toString(),
                    digest.seal(),
                    digest.entries(),
                    digest.hash(),
                    digest.madeAt(),
                    seasonName);
        }
    }
}
