package pe.minka.web.api;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pe.minka.gamification.seals.Digests;
import pe.minka.gamification.seasons.SeasonNames;

/** The digests of the ledger for whoever keeps a copy of them, a member or not: they name nobody. */
@RestController
class DigestsResource {

    private final Digests digests;
    private final SeasonNames seasons;

    DigestsResource(Digests digests, SeasonNames seasons) {
        this.digests = digests;
        this.seasons = seasons;
    }

    @GetMapping("/api/v1/recognition/digests")
    DigestsJson listDigests(@RequestParam(required = false) @Nullable String season) {
        return DigestsJson.of(digests.of(season), seasons.all());
    }
}
