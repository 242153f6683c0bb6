package pe.minka.members;

import org.jspecify.annotations.Nullable;
import pe.minka.shared.SecretToken;

/** What somebody shows at the door, whatever they typed; the device is the one a former visit left in the browser. */
public record SignInAttempt(
        String mail,
        String password,
        ClientAddress address,
        @Nullable SecretToken device) {

    @Override
    public String toString() {
        return "SignInAttempt[…]";
    }
}
