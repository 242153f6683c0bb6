package pe.minka.web.security;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import org.springframework.test.web.servlet.request.RequestPostProcessor;
import pe.minka.members.Access;

/** Lets a test ask as a member without signing in first. */
public final class Actors {

    private Actors() {}

    public static RequestPostProcessor as(Access access) {
        return authentication(new SignedIn(access));
    }
}
