package pe.minka.web.account;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.members.Access;
import pe.minka.members.Theme;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationView;
import pe.minka.shared.Peru;
import pe.minka.web.forms.Option;
import pe.minka.web.forms.UploadForm;
import pe.minka.web.organisations.OrganisationChoice;
import pe.minka.web.organisations.OrganisationChoice.Chosen;
import pe.minka.web.recognition.OwnBadges;

/** What the page of an account shows besides what was typed. */
@Component
class AccountPages {

    private static final String THEME = "account.theme.";

    private final OrganisationCatalogue organisations;
    private final OrganisationChoice choice;
    private final OwnBadges badges;
    private final MessageSource messages;

    AccountPages(
            OrganisationCatalogue organisations, OrganisationChoice choice, OwnBadges badges, MessageSource messages) {
        this.organisations = organisations;
        this.choice = choice;
        this.badges = badges;
        this.messages = messages;
    }

    /** The page as it stands: nothing typed yet. */
    String fresh(Access me, Model model) {
        var known = organisations.find(me.organisation()).orElse(null);
        model.addAttribute("form", ProfileForm.of(me, known == null ? "" : known.label()));
        return page(me, choice.of(known), model);
    }

    /** The page with what was typed, and what the organisation may mean. */
    String page(Access me, Chosen chosen, Model model) {
        model.addAttribute("mail", me.mail());
        model.addAttribute("face", me.face());
        model.addAttribute("badges", badges.of(me).orElse(null));
        if (!model.containsAttribute("photo")) {
            model.addAttribute("photo", new UploadForm(null));
        }
        model.addAttribute("organisationOptions", chosen.options());
        if (!model.containsAttribute("preferences")) {
            model.addAttribute("preferences", PreferencesForm.of(me.preferences()));
        }
        model.addAttribute("themes", themes());
        return "account/profile";
    }

    Chosen search(ProfileForm form) {
        return choice.search(form.organisationText());
    }

    /** Whoever works in an organisation that is closed today may stay there, but nobody new may come. */
    Chosen resolve(Access me, ProfileForm form) {
        var own = organisations.find(me.organisation());
        return own.filter(mine -> isMeant(mine, form))
                .map(choice::of)
                .orElseGet(() -> choice.resolve(form.organisation(), form.organisationText()));
    }

    private static boolean isMeant(OrganisationView mine, ProfileForm form) {
        String text = form.organisationText();
        boolean untouched = text == null || text.isBlank() || text.strip().equals(mine.label());
        return untouched
                && (mine.id().value().toString().equals(form.organisation())
                        || (form.organisation() == null && text != null && !text.isBlank()));
    }

    private List<Option> themes() {
        return Stream.of(Theme.values())
                .map(theme -> new Option(theme.name(), messages.getMessage(THEME + theme, null, Peru.LOCALE)))
                .toList();
    }
}
