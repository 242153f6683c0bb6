package pe.minka.web.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.identities.Arrival;
import pe.minka.identities.Arrival.Problem;
import pe.minka.identities.ProviderSignIn;
import pe.minka.members.SignInResult;
import pe.minka.web.entry.Pause;
import pe.minka.web.entry.SignInPages;

/** What somebody sees whom the provider did not bring in, and where they can go from there. */
@Component
class ProviderPages {

    private static final String RETRY_AFTER_SECONDS = "30";

    private final ProviderSignIn provider;
    private final SignInPages entry;

    ProviderPages(ProviderSignIn provider, SignInPages entry) {
        this.provider = provider;
        this.entry = entry;
    }

    String pause(Duration wait, HttpServletResponse response, Model model) {
        Pause.of(wait).announce(response, model);
        return entry.form(model);
    }

    String refused(Problem problem, HttpServletResponse response, Model model) {
        response.setStatus(status(problem).value());
        if (problem == Problem.AWAY) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        model.addAttribute("provider", provider.name());
        model.addAttribute("problem", problem.name());
        return "identity/refused";
    }

    String closed(SignInResult.NotActive account, HttpServletResponse response, Model model) {
        entry.form(model);
        return entry.closed(account, response, model);
    }

    String stranger(Arrival.Stranger stranger, Model model) {
        model.addAttribute("provider", provider.name());
        model.addAttribute("stranger", stranger);
        return "identity/stranger";
    }

    private static HttpStatus status(Problem problem) {
        return switch (problem) {
            case GONE -> HttpStatus.GONE;
            case DECLINED -> HttpStatus.OK;
            case AWAY -> HttpStatus.SERVICE_UNAVAILABLE;
            case DISBELIEVED, UNVERIFIED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TAKEN -> HttpStatus.CONFLICT;
        };
    }
}
