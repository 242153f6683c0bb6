package pe.minka.web.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import pe.minka.members.Access;
import pe.minka.shared.Peru;
import pe.minka.statistics.Indicators;
import pe.minka.web.search.Findings.Finding;

/** The pages everybody may open and the published figures. */
@Component
@Order(50)
class PageSource implements SearchSource {

    private static final Map<String, String> PAGES = Map.of(
            "/acerca", "search.page.about",
            "/accesibilidad", "search.page.accessibility",
            "/ayuda", "search.page.help",
            "/indicadores", "search.page.indicators",
            "/privacidad", "search.page.privacy");

    private final Indicators indicators;
    private final MessageSource messages;

    PageSource(Indicators indicators, MessageSource messages) {
        this.indicators = indicators;
        this.messages = messages;
    }

    @Override
    public Findings find(Query query, @Nullable Access asker) {
        Stream<Finding> pages = PAGES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(page -> query.isIn(text(page.getValue()), text(page.getValue() + ".text")))
                .map(page -> new Finding(page.getKey(), text(page.getValue()), text(page.getValue() + ".text")));
        Stream<Finding> figures = indicators.all().stream()
                .filter(indicator -> query.isIn(text(indicator.nameKey())))
                .map(indicator -> new Finding(
                        "/indicadores/" + indicator.code(),
                        StringUtils.capitalize(text(indicator.nameKey())),
                        text(indicator.noteKey())));
        List<Finding> found = Stream.concat(pages, figures).toList();
        return Findings.of("pages", found);
    }

    private String text(String key) {
        return messages.getMessage(key, null, Peru.LOCALE);
    }
}
