package pe.minka.factors;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a member has set up for the second step; an app has a moment when it was confirmed, or there is none. */
public record SecondStepView(@Nullable Instant app, List<PasskeyView> passkeys, int codesLeft) {

    public SecondStepView {
        passkeys = List.copyOf(passkeys);
    }

    public boolean isSetUp() {
        return app != null || !passkeys.isEmpty();
    }
}
