package pe.minka.identities;

import org.jspecify.annotations.Nullable;

/** The provider did not answer, not in time, or not as one does. */
class ProviderAway extends RuntimeException {

    ProviderAway(String why) {
        super(why);
    }

    ProviderAway(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
