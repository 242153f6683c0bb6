package pe.minka.files.content;

import org.jspecify.annotations.Nullable;
import pe.minka.shared.Sha256;

/** Bytes to be kept: the file itself under the variant 0, or a smaller image of it under its width. */
public final class Part {

    static final int WHOLE = 0;

    private final int variant;
    private final byte[] bytes;
    private final @Nullable Integer width;
    private final @Nullable Integer height;

    private Part(int variant, byte[] bytes, @Nullable Integer width, @Nullable Integer height) {
        this.variant = variant;
        this.bytes = bytes;
        this.width = width;
        this.height = height;
    }

    static Part whole(byte[] bytes) {
        return new Part(WHOLE, bytes, null, null);
    }

    static Part image(int variant, byte[] bytes, int width, int height) {
        return new Part(variant, bytes, width, height);
    }

    public int variant() {
        return variant;
    }

    /** Not copied: they are many, and whoever gets them writes them down at once. */
    public byte[] bytes() {
        return bytes;
    }

    public @Nullable Integer width() {
        return width;
    }

    public @Nullable Integer height() {
        return height;
    }

    public String sha256() {
        return Sha256.hex(bytes);
    }
}
