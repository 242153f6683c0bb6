package pe.minka.command.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Removes what an interrupted backup has left. */
final class Leftovers {

    private Leftovers() {}

    static void remove(Path place) throws IOException {
        if (!Files.exists(place)) {
            return;
        }
        List<Path> inside;
        try (Stream<Path> found = Files.walk(place)) {
            inside = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : inside) {
            Files.delete(one);
        }
    }
}
