package pe.minka.files.content;

import javax.imageio.stream.ImageInputStream;

/**
 * An image before it is decoded: its size as its header says, how much memory a pixel and the decoding itself take, and
 * the bytes reduced to what the picture needs, so that the decoder never sees anything else.
 */
record Bare(
        String format,
        int width,
        int height,
        int bytesPerPixel,
        long extra,
        Orientation orientation,
        ImageInputStream stream) {

    long pixels() {
        return (long) width * height;
    }
}
