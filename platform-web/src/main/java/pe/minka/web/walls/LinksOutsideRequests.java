package pe.minka.web.walls;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.linkbuilder.AbstractLinkBuilder;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/** Links of what is rendered for nobody's request in particular begin at the root of the site. */
class LinksOutsideRequests extends AbstractLinkBuilder {

    private static final int BEFORE_THE_USUAL = 1;

    private final StandardLinkBuilder atTheRoot = new StandardLinkBuilder() {
        @Override
        protected String computeContextPath(IExpressionContext context, String base, Map<String, Object> parameters) {
            return "";
        }
    };

    LinksOutsideRequests() {
        setOrder(BEFORE_THE_USUAL);
    }

    @Override
    public @Nullable String buildLink(IExpressionContext context, String base, Map<String, Object> parameters) {
        return context instanceof IWebContext ? null : atTheRoot.buildLink(context, base, parameters);
    }
}
