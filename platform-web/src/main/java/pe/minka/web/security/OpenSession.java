package pe.minka.web.security;

import java.time.Instant;
import java.util.HexFormat;
import pe.minka.shared.SecretToken;

/** A session of a member as its owner sees it. The handle names it in forms and is of no use to enter. */
public record OpenSession(String handle, String device, Instant begunAt, Instant seenAt, boolean current) {

    private static final int HANDLE_BYTES = 16;

    static String handleOf(String sessionId) {
        return HexFormat.of().formatHex(new SecretToken(sessionId).hash(), 0, HANDLE_BYTES);
    }
}
