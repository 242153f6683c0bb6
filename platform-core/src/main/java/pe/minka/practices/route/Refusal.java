package pe.minka.practices.route;

/** Why somebody may not decide on a practice, or not review it now. */
public enum Refusal {
    /** Neither advises nor administers. */
    ROLE,
    /** Writes it. */
    TEAM,
    /** Works in one of its organisations. */
    ORGANISATION,
    /** Advises or administers elsewhere. */
    REGION,
    /** The review of the region comes first. */
    TERRITORIAL_FIRST,
    /** Has given the other of the two reviews. */
    OTHER_PERSON,
    /** This version has been reviewed already. */
    REVIEWED,
    /** The authors have not written to all four criteria. */
    UNWRITTEN;

    /** Of the text that says so. */
    public String code() {
        return "practices.review.refused." + name();
    }
}
