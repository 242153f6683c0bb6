package pe.minka.organisations;

/** A region with the macro-region it belongs to; inferred when nobody has published or confirmed that it does. */
public record RegionView(
        String code,
        String ubigeo,
        String name,
        String macroRegion,
        String macroRegionName,
        boolean macroRegionInferred) {}
