package pe.minka.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A row of {@code pages/*.csv}: an address, the demo account that opens it, and where a {@code {…}} in it comes from: a
 * query, {@code link:PURPOSE:who} for the secret of a link, sent to a mail address or to anybody of a status, or
 * {@code closed-season} for the code of one.
 */
record ListedPage(String path, String account, String source) {

    static List<ListedPage> all() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath:pages/*.csv");
            return Stream.of(files).flatMap(ListedPage::rows).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<ListedPage> rows(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(",", 3))
                    .map(cells -> new ListedPage(
                            cells[0].strip(), cells[1].strip(), cells.length == 3 ? cells[2].strip() : ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isForVisitors() {
        return account.equals("visitor");
    }

    String mail() {
        return account + "@demo.pe";
    }
}
