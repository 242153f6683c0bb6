package pe.minka.members;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import pe.minka.shared.SecretToken;

/** What the door answers. */
public sealed interface SignInResult {

    /**
     * Come in; the device is to be kept in the browser, so that it is known next time. Whoever has to wait for a second
     * step is let in only while the password is still the one of now.
     */
    record Entered(MemberId member, PasswordStamp password, SecretToken device) implements SignInResult {}

    /** Mail or password is wrong, and nobody learns which. */
    record Wrong() implements SignInResult {}

    /** Too many tries: the password was not even looked at. */
    record Wait(Duration duration) implements SignInResult {}

    /** The password is right, but the account is not open (yet). The region is the one whose administrator decides. */
    record NotActive(MemberStatus status, @Nullable String region) implements SignInResult {}
}
