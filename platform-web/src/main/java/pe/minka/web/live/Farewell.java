package pe.minka.web.live;

/** Why a socket is closed by this side, with the code that says so (RFC 6455). */
enum Farewell {
    /** What was sent is not of this protocol. */
    NOT_UNDERSTOOD(1003),
    /** The session or the token no longer holds, or there are too many sockets. */
    NOT_ADMITTED(1008),
    /** This node stops; others go on. */
    RESTART(1012),
    /** Read too slowly, silent for too long, or the database is away: come back a little later. */
    LATER(1013);

    private final int code;

    Farewell(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
