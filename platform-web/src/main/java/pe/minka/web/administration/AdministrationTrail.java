package pe.minka.web.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import pe.minka.shared.Peru;
import pe.minka.web.navigation.Crumb;

/** The way to each page of the administration, read from its address: what is an identifier is called by its kind. */
@ControllerAdvice(basePackageClasses = AdministrationTrail.class)
class AdministrationTrail {

    private static final String PREFIX = "administration.crumb.";
    private static final Pattern WORD = Pattern.compile("[a-z]+");

    private final MessageSource messages;

    AdministrationTrail(MessageSource messages) {
        this.messages = messages;
    }

    @ModelAttribute("crumbs")
    List<Crumb> crumbs(HttpServletRequest request) {
        String[] steps = request.getRequestURI().substring(1).split("/", -1);
        List<Crumb> crumbs = new ArrayList<>();
        var address = new StringBuilder();
        String word = "";
        for (int i = 0; i < steps.length; i++) {
            address.append('/').append(steps[i]);
            boolean named = WORD.matcher(steps[i]).matches();
            word = named ? steps[i] : word + ".one";
            String label = messages.getMessage(PREFIX + word, null, "", Peru.LOCALE);
            if (label != null && !label.isEmpty()) {
                crumbs.add(i == steps.length - 1 ? Crumb.here(label) : new Crumb(label, address.toString()));
            }
        }
        return crumbs.size() > 1 ? crumbs : List.of();
    }
}
