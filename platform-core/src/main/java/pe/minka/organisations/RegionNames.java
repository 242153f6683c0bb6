package pe.minka.organisations;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a region however somebody wrote it in a file: by name, by letters or by number. */
class RegionNames {

    private final Map<String, String> codes = new HashMap<>();

    RegionNames(List<RegionView> regions) {
        for (var region : regions) {
            codes.put(fold(region.name()), region.code());
            codes.put(fold(region.code()), region.code());
            codes.put(region.ubigeo(), region.code());
        }
    }

    Optional<String> find(String written) {
        return Optional.ofNullable(codes.get(fold(written)));
    }

    /** As the function of the same name in the database. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9@]+", " ")
                .strip();
    }
}
