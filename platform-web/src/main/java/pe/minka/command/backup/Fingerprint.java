package pe.minka.command.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import pe.minka.command.backup.Manifest.Part;
import pe.minka.shared.Sha256;

/** Writes on, and knows afterwards how much it was and what it was. */
final class Fingerprint extends FilterOutputStream {

    private final MessageDigest digest = Sha256.begin();
    private long size;

    Fingerprint(OutputStream on) {
        super(on);
    }

    /** Reads to the end. */
    static Part of(String name, InputStream content) throws IOException {
        try (var fingerprint = new Fingerprint(OutputStream.nullOutputStream())) {
            content.transferTo(fingerprint);
            return fingerprint.part(name);
        }
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
        digest.update((byte) one);
        size++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        digest.update(bytes, from, length);
        size += length;
    }

    Part part(String name) {
        return new Part(name, size, HexFormat.of().formatHex(digest.digest()));
    }
}
