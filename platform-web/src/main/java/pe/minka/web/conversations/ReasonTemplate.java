package pe.minka.web.conversations;

/** A reason moderators give often, worded once for all. */
public enum ReasonTemplate {
    RESPECT,
    PRIVACY,
    EVIDENCE,
    ADVERTISING,
    ELSEWHERE,
    FINE
}
