package pe.minka.web.notices;

/** When the mails of a topic come. */
enum Frequency {
    AT_ONCE,
    NEVER;

    static Frequency of(boolean atOnce) {
        return atOnce ? AT_ONCE : NEVER;
    }
}
