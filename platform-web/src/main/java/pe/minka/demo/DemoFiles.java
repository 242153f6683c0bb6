package pe.minka.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import pe.minka.shared.CsvTable;

/** What the invented people are made of: the tables under {@code demo/}. */
final class DemoFiles {

    private DemoFiles() {}

    static List<CsvTable.Row> rows(String name) {
        return CsvTable.read(bytes(name)).rows();
    }

    static byte[] bytes(String name) {
        return content(name + ".csv");
    }

    static byte[] json(String name) {
        return content(name + ".json");
    }

    private static byte[] content(String name) {
        try (InputStream file = new ClassPathResource("demo/" + name).getInputStream()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
