package pe.minka.web.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * «Who may what» as data: the rows of {@code policy/*.csv} with the columns method, path, visitor, member, advisor,
 * moderator, regional, national, scope. «yes» lets in, «again» only whoever showed the second step a moment ago, if they
 * have one. A route without a row is refused; those of the files {@code recognition*.csv} are there while recognition is shown.
 */
@Component
public class RoutePolicy {

    private static final int CALLERS_FROM = 2;
    private static final List<Caller> CALLERS = List.of(Caller.values());
    private static final int COLUMNS = CALLERS_FROM + CALLERS.size() + 1;

    private final List<RouteRule> rules;
    private final Map<Row, RouteRule> rows;
    private final RouteTree tree;

    RoutePolicy() {
        this.rules = read();
        this.tree = RouteTree.of(rules);
        this.rows = rules.stream()
                .collect(Collectors.toUnmodifiableMap(
                        rule -> new Row(rule.method(), rule.path().getPatternString()), rule -> rule));
    }

    /** Where a rule stands. */
    private record Row(HttpMethod method, String pattern) {}

    public List<RouteRule> rules() {
        return rules;
    }

    /** The rule of the most specific route that matches: one that is written just like the path, if there is one. */
    Optional<RouteRule> ruleFor(HttpMethod method, String path) {
        var same = rows.get(new Row(method, path));
        if (same != null && same.isLiteral()) {
            return Optional.of(same);
        }
        var target = PathContainer.parsePath(path);
        return tree.matching(target).filter(rule -> rule.answers(method)).min(Comparator.comparing(RouteRule::path));
    }

    /** By whatever method it is asked: the most specific route decides. */
    boolean isOfRecognition(String path) {
        return tree.matching(PathContainer.parsePath(path))
                .min(Comparator.comparing(RouteRule::path))
                .filter(RouteRule::recognition)
                .isPresent();
    }

    /** Whether a mapped route, as it is written in its controller, has a row. */
    public boolean covers(HttpMethod method, String pattern) {
        return row(method, pattern).isPresent();
    }

    public Optional<RouteRule> row(HttpMethod method, String pattern) {
        return Optional.ofNullable(rows.get(new Row(method, pattern)));
    }

    private static List<RouteRule> read() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:policy/*.csv");
            return Stream.of(files).flatMap(RoutePolicy::rows).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<RouteRule> rows(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .skip(1)
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> rule(line, file.getFilename()))
                            .toList()
                            .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RouteRule rule(String line, @Nullable String file) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("policy/" + file + " has a row without " + COLUMNS + " columns: " + line);
        }
        Set<Caller> callers = EnumSet.noneOf(Caller.class);
        Set<Caller> again = EnumSet.noneOf(Caller.class);
        for (int i = 0; i < CALLERS.size(); i++) {
            String mark = cells[CALLERS_FROM + i].strip();
            switch (mark) {
                case "yes" -> callers.add(CALLERS.get(i));
                case "again" -> again.add(CALLERS.get(i));
                case "-" -> {}
                default -> throw new IllegalStateException("policy/" + file + ": yes, again or - in " + line);
            }
        }
        callers.addAll(again);
        var path = PathPatternParser.defaultInstance.parse(cells[1].strip());
        return new RouteRule(
                HttpMethod.valueOf(cells[0].strip()),
                path,
                callers,
                again,
                cells[COLUMNS - 1].strip(),
                ofRecognition(file));
    }

    private static boolean ofRecognition(@Nullable String file) {
        return file != null && file.startsWith("recognition");
    }
}
