package pe.minka.web.live;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import pe.minka.streams.Topic;

/** Somebody who asks to be told and then never reads, with as little room on the way as there can be. */
final class StalledReader implements AutoCloseable {

    private final Socket socket = new Socket();

    StalledReader(int port, String token, Topic topic) throws IOException {
        socket.setReceiveBufferSize(4 * 1024);
        socket.connect(new InetSocketAddress("localhost", port));
        String handshake = """
                GET /live HTTP/1.1
                Host: localhost
                Upgrade: websocket
                Connection: Upgrade
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                Authorization: Bearer %s

                """.formatted(token).replace("\n", "\r\n");
        socket.getOutputStream().write(handshake.getBytes(StandardCharsets.US_ASCII));
        if (socket.getInputStream().read() < 0) {
            throw new IOException("not let in");
        }
        byte[] wish = ("{\"subscribe\":\"" + topic + "\",\"since\":0}").getBytes(StandardCharsets.US_ASCII);
        var frame = ByteBuffer.allocate(wish.length + 6);
        frame.put((byte) 0x81).put((byte) (0x80 | wish.length)).putInt(0).put(wish);
        socket.getOutputStream().write(frame.array());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
