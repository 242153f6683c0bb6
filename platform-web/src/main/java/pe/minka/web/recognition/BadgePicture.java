package pe.minka.web.recognition;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Our drawings are made of squares on a grid: for what shows no SVG they are painted one by one. */
final class BadgePicture {

    private static final Pattern PATH = Pattern.compile("<path fill=\"(#[0-9a-f]{6})\" d=\"([^\"]*)\"/>");
    private static final Pattern RECTANGLE = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v(\\d+)h-\\d+z");
    private static final int GRID = 32;
    private static final int GLYPH_FROM = 10;
    private static final int GLYPH_SIZE = 12;
    private static final int DOTS = 24;

    private final BufferedImage image = new BufferedImage(GRID * DOTS, GRID * DOTS, BufferedImage.TYPE_INT_ARGB);

    private BadgePicture() {}

    /** The glyph goes where the mark says. */
    static byte[] png(String tier, String glyph, BadgeMark mark) {
        var picture = new BadgePicture();
        picture.paint(tier, 0, 0, DOTS);
        int dots = mark.size() * DOTS / GLYPH_SIZE;
        picture.paint(glyph, GLYPH_FROM, mark.place() * DOTS, dots);
        return picture.bytes();
    }

    private void paint(String symbol, int from, int place, int dots) {
        var canvas = image.createGraphics();
        PATH.matcher(symbol).results().forEach(path -> {
            canvas.setColor(Color.decode(path.group(1)));
            fill(canvas, path.group(2), from, place, dots);
        });
        canvas.dispose();
    }

    private static void fill(Graphics2D canvas, String path, int from, int place, int dots) {
        RECTANGLE
                .matcher(path)
                .results()
                .forEach(one -> canvas.fillRect(
                        place + (Integer.parseInt(one.group(1)) - from) * dots,
                        place + (Integer.parseInt(one.group(2)) - from) * dots,
                        Integer.parseInt(one.group(3)) * dots,
                        Integer.parseInt(one.group(4)) * dots));
    }

    private byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
