package pe.minka.members;

import java.util.Objects;
import pe.minka.organisations.OrganisationId;

/** Who a member is at work: names, organisation and post. */
public record Profile(String givenNames, String surnames, OrganisationId organisation, String post) {

    public Profile {
        Objects.requireNonNull(organisation);
        givenNames = required(givenNames, "given names");
        surnames = required(surnames, "surnames");
        post = required(post, "post");
    }

    public String name() {
        return givenNames + " " + surnames;
    }

    private static String required(String text, String what) {
        String clean = text.strip().replaceAll("\\s+", " ");
        if (clean.isEmpty()) {
            throw new IllegalArgumentException(what + " must not be empty");
        }
        return clean;
    }
}
