package pe.minka.lessons.form;

/** Whether the author authorises to share the lesson. No answer, or a mark nobody can read for sure, is never a yes. */
public enum Consent {
    YES,
    NO,
    UNCLEAR
}
