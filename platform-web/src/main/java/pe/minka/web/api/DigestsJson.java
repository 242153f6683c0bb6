package pe.minka.web.api;

import java.time.Instant;
import java.util.List;
import pe.minka.gamification.seals.Digest;

/** Digests of the ledger, the last one first; day is a calendar day of Lima. */
record DigestsJson(List<DigestJson> items) {

    DigestsJson {
        items = List.copyOf(items);
    }

    static DigestsJson of(List<Digest> digests) {
        return new DigestsJson(digests.stream().map(DigestJson::of).toList());
    }

    /** Where the chain of a season had come to. */
    record DigestJson(String season, String day, int seal, long entries, String hash, Instant madeAt) {

        static DigestJson of(Digest digest) {
            return new DigestJson(
                    digest.season(),
                    digest.day().toString(),
                    digest.seal(),
                    digest.entries(),
                    digest.hash(),
                    digest.madeAt());
        }
    }
}
