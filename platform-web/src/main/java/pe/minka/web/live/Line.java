package pe.minka.web.live;

import java.io.IOException;

/** The connection to one browser or program. Sending waits until the other side takes it, for a few seconds at most. */
interface Line {

    void send(String text) throws IOException;

    void ping() throws IOException;

    void hangUp(Farewell why);
}
