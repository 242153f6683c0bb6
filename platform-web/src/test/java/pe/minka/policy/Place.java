package pe.minka.policy;

/**
 * Where a thing lies, seen from whoever asks about it. Of a link the place says what somebody has in hand: the link
 * itself, a link for something else, or an invented one.
 */
enum Place {
    OWN("AYA", "050003"),
    NEAR("AYA", "050011"),
    FAR("JUN", "120005"),
    /** What belongs to nobody and to no region. */
    COMMON("AYA", "050003");

    private final String region;
    private final String ugel;

    Place(String region, String ugel) {
        this.region = region;
        this.ugel = ugel;
    }

    String region() {
        return region;
    }

    /** The code of an office there. */
    String ugel() {
        return ugel;
    }
}
