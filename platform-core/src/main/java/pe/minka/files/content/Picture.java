package pe.minka.files.content;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import pe.minka.files.FileType;

/** Turns, shrinks and writes images. */
final class Picture {

    private static final float QUALITY = 0.85F;

    private Picture() {}

    /** Never larger than it is. */
    static BufferedImage upright(BufferedImage image, Orientation orientation, int longest) {
        int width = orientation.isTurned() ? image.getHeight() : image.getWidth();
        int height = orientation.isTurned() ? image.getWidth() : image.getHeight();
        double scale = Math.min(1, (double) longest / Math.max(width, height));
        var transform = AffineTransform.getScaleInstance(scale, scale);
        transform.concatenate(orientation.of(image.getWidth(), image.getHeight()));
        return drawn(image, transform, size(width, scale), size(height, scale));
    }

    static BufferedImage scaled(BufferedImage image, int width) {
        var current = image;
        while (current.getWidth() > 2 * width) {
            current = resized(current, (current.getWidth() + 1) / 2);
        }
        return resized(current, width);
    }

    private static BufferedImage resized(BufferedImage image, int width) {
        double scale = (double) width / image.getWidth();
        return drawn(image, AffineTransform.getScaleInstance(scale, scale), width, size(image.getHeight(), scale));
    }

    private static int size(int side, double scale) {
        return Math.max(1, (int) Math.round(side * scale));
    }

    private static BufferedImage drawn(BufferedImage image, AffineTransform transform, int width, int height) {
        boolean clear = image.getColorModel().hasAlpha();
        var target = new BufferedImage(width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = target.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        canvas.drawImage(image, transform, null);
        canvas.dispose();
        return target;
    }

    static byte[] encoded(BufferedImage image, FileType type) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(type == FileType.PNG ? "png" : "jpeg")
                .next();
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            var wish = writer.getDefaultWriteParam();
            if (type == FileType.JPEG) {
                wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                wish.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), wish);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
