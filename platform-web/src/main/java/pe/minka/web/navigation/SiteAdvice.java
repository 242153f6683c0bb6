package pe.minka.web.navigation;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import pe.minka.members.Access;
import pe.minka.web.json.ApiPath;
import pe.minka.web.security.Me;

/** Puts {@code site} into the model of every page. */
@ControllerAdvice
class SiteAdvice {

    private final Sites sites;

    SiteAdvice(Sites sites) {
        this.sites = sites;
    }

    /** Programs are shown no page. */
    @ModelAttribute("site")
    @Nullable
    Site site(@Me @Nullable Access member, HttpServletRequest request) {
        return ApiPath.isAsked(request) ? null : sites.of(member, request);
    }
}
