package pe.minka.web.api;

/** A region and its macro-region; inferred when nobody has published that it belongs there. */
record RegionJson(
        String code,
        String ubigeo,
        String name,
        String macroRegion,
        String macroRegionName,
        boolean macroRegionInferred) {}
