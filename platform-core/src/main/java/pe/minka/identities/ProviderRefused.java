package pe.minka.identities;

/** What the provider answered, or what was said to be its answer, does not show who somebody is. */
class ProviderRefused extends RuntimeException {

    ProviderRefused(String why) {
        super(why);
    }
}
