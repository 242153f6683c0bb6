package pe.minka.web.administration;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import pe.minka.members.Access;
import pe.minka.web.navigation.Sites;
import pe.minka.web.security.Me;

/** Says who decides instead of showing a form that would be refused. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedDecisions {

    private final Sites sites;

    RefusedDecisions(Sites sites) {
        this.sites = sites;
    }

    @ExceptionHandler
    ModelAndView on(DecisionRefused fact, @Me @Nullable Access member, HttpServletRequest request) {
        var page = new ModelAndView("problems/page", HttpStatus.FORBIDDEN);
        page.addObject("site", sites.of(member, request));
        page.addObject("status", HttpStatus.FORBIDDEN.value());
        page.addObject("problem", "forbidden");
        page.addObject("ruleCode", fact.code());
        page.addObject("ruleArguments", new Object[0]);
        page.addObject("back", fact.page());
        return page;
    }
}
