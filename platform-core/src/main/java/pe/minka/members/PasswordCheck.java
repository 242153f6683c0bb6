package pe.minka.members;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationView;

/** Holds a password against what everybody knows of its owner: names, mail, and where they work. */
@Component
class PasswordCheck {

    private final Passwords passwords;
    private final OrganisationCatalogue organisations;

    PasswordCheck(Passwords passwords, OrganisationCatalogue organisations) {
        this.passwords = passwords;
        this.organisations = organisations;
    }

    void require(String password, MailAddress mail, String name, @Nullable OrganisationId organisation) {
        List<String> place = organisation == null
                ? List.of()
                : organisations.find(organisation).map(PasswordCheck::words).orElse(List.of());
        passwords.check(
                password, mail, Stream.concat(Stream.of(name), place.stream()).toList());
    }

    private static List<String> words(OrganisationView place) {
        return Stream.of(place.name(), place.regionName(), place.province())
                .filter(Objects::nonNull)
                .toList();
    }
}
