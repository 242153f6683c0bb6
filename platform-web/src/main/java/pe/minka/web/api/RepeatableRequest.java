package pe.minka.web.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import pe.minka.shared.Sha256;

/** A request whose content was read to know whether it is the same as an earlier one, and can be read again. */
final class RepeatableRequest extends HttpServletRequestWrapper {

    /** Whoever sends more than any change of ours takes would have it kept in memory only to be compared. */
    static final int LONGEST = 1024 * 1024;

    private final byte[] content;

    private RepeatableRequest(HttpServletRequest request, byte[] content) {
        super(request);
        this.content = content;
    }

    /** Empty when it is too long. */
    static Optional<RepeatableRequest> of(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LONGEST) {
            return Optional.empty();
        }
        byte[] content = request.getInputStream().readNBytes(LONGEST + 1);
        return content.length > LONGEST ? Optional.empty() : Optional.of(new RepeatableRequest(request, content));
    }

    String fingerprint() {
        var digest = Sha256.begin();
        digest.update(
                (getMethod() + " " + getRequestURI() + "?" + getQueryString() + "\n").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(content));
    }

    @Override
    public ServletInputStream getInputStream() {
        var bytes = new ByteArrayInputStream(content);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] into, int from, int most) {
                return bytes.read(into, from, most);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            // Whoever read without blocking would leave the transaction that what is done and its answer share.
            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("a request that happens once is read in one piece");
            }
        };
    }
}
