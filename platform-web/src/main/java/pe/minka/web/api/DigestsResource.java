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
    private final SeasonReader seasons;
    private final SeasonNames names;

    DigestsResource(Digests digests, SeasonReader seasons, SeasonNames names) {
        this.digests = digests;
        this.seasons = seasons;
        this.names = names;
    }

    @GetMapping("/api/v1/recognition/digests")
    DigestsJson listDigests(@RequestParam(required = false) @Nullable String season) {
        String one = season == null || season.isBlank() ? null : seasons.season(season.strip());
        return DigestsJson.of(digests.of(one), names.all());
    }
}
