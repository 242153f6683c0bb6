package pe.minka.web.administration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import pe.minka.shared.UnheardNews;

/** A part of the platform and what it could not take in. */
record UnheardPart(String module, List<UnheardNews.Item> items) {

    static List<UnheardPart> of(List<UnheardNews.Item> failed) {
        SequencedMap<String, List<UnheardNews.Item>> byModule =
                failed.stream().collect(groupingBy(UnheardNews.Item::module, LinkedHashMap::new, toList()));
        return byModule.entrySet().stream()
                .map(part -> new UnheardPart(part.getKey(), part.getValue()))
                .toList();
    }

    public int times() {
        return items.stream().mapToInt(UnheardNews.Item::times).sum();
    }

    public Instant since() {
        return items.getFirst().since();
    }

    public int attempts() {
        return items.stream().mapToInt(UnheardNews.Item::attempts).max().orElse(0);
    }
}
