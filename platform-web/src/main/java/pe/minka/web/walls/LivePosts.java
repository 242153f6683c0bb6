package pe.minka.web.walls;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import pe.minka.files.FileView;
import pe.minka.shared.Peru;
import pe.minka.walls.AccompanimentView;
import pe.minka.walls.CardView;
import pe.minka.walls.Participation;
import pe.minka.walls.ShownContribution;

/** Cards and contributions as everybody sees them alike, for those who watch: without buttons that need a form. */
@Component
class LivePosts {

    private static final String PARTS = "walls/live";

    private final ITemplateEngine templates;
    private final PostLines lines;
    private final CardFacts facts;
    private final ApplicationContext beans;
    private final ConversionService mvcConversionService;

    LivePosts(
            ITemplateEngine templates,
            PostLines lines,
            CardFacts facts,
            ApplicationContext beans,
            ConversionService mvcConversionService) {
        this.templates = templates;
        this.lines = lines;
        this.facts = facts;
        this.beans = beans;
        this.mvcConversionService = mvcConversionService;
    }

    String card(CardView card) {
        return render("card", Map.of("line", lines.card(card)));
    }

    String card(CardView card, List<FileView> files) {
        return render("card", Map.of("line", lines.card(card, files)));
    }

    /** What stands above and beside its own board: what it says, how far it has come and who accompanies it. */
    String head(CardView card, List<AccompanimentView> accompaniments) {
        return render(
                "head",
                Map.of(
                        "card",
                        card,
                        "html",
                        lines.html(card.text()),
                        "phases",
                        facts.phases(card),
                        "open",
                        card.open(),
                        "accompaniments",
                        accompaniments));
    }

    /** With how many take part on its board. */
    String contribution(ShownContribution post, Participation participation) {
        var line = lines.contribution(post.view(), post.best() ? post.view().id() : null);
        return render("post", Map.of("line", line, "participation", participation));
    }

    /** Outside of a request templates know the beans they name only from here. */
    private String render(String part, Map<String, Object> variables) {
        var context = new Context(Peru.LOCALE, variables);
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, mvcConversionService));
        return templates.process(PARTS, Set.of(part), context).strip();
    }
}
