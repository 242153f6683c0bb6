package pe.minka.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** The pieces that practices of a large community are put together from, by theme and kind. */
final class LibraryTexts {

    private final Map<String, List<String>> texts = new HashMap<>();
    private final List<String> themes;

    LibraryTexts() {
        var known = new TreeSet<String>();
        for (var row : DemoFiles.rows("library")) {
            texts.computeIfAbsent(row.get("theme") + " " + row.get("kind"), key -> new ArrayList<>())
                    .add(row.get("text"));
            known.add(row.get("theme"));
        }
        known.remove("");
        themes = List.copyOf(known);
    }

    String theme(Random random) {
        return among(themes, random);
    }

    /** Of a theme. */
    String of(String theme, String kind, Random random) {
        return among(texts.getOrDefault(theme + " " + kind, List.of("")), random);
    }

    /** For any theme. */
    String any(String kind, Random random) {
        return of("", kind, random);
    }

    private static String among(List<String> choice, Random random) {
        return choice.get(random.nextInt(choice.size()));
    }
}
