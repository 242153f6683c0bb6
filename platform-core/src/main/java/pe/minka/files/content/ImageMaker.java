package pe.minka.files.content;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import pe.minka.files.FileType;

/**
 * Makes images anew: upright, no larger than a screen shows, with nothing a camera or a program wrote into them, and with
 * smaller ones beside them. What a decoder needs is known before it begins.
 */
final class ImageMaker {

    private static final int LONGEST_SIDE = 1_600;
    private static final List<Integer> SMALLER = List.of(960, 320, 160);
    private static final long MOST_MEMORY = 64L * 1024 * 1024;
    private static final long MOST_DECODED = 32L * 1024 * 1024;
    private static final int MEGA = 1_000_000;

    private final int megapixels;

    ImageMaker(int megapixels) {
        this.megapixels = megapixels;
        ImageIO.setUseCache(false);
    }

    Inspected ofJpeg(byte[] file) {
        return make(JpegHeader.read(file));
    }

    Inspected ofPng(byte[] file) {
        return make(PngHeader.read(file));
    }

    Inspected ofWebp(byte[] file) {
        return make(WebpHeader.read(file));
    }

    private Inspected make(Bare bare) {
        if (bare.pixels() > (long) megapixels * MEGA) {
            throw Unfit.tooManyPixels(megapixels);
        }
        if (bare.extra() > MOST_MEMORY) {
            throw Unfit.tooManyPixels((int) (bare.pixels() * MOST_MEMORY / bare.extra() / MEGA));
        }
        var image = Picture.upright(decode(bare), bare.orientation(), LONGEST_SIDE);
        var type = image.getColorModel().hasAlpha() || bare.format().equals("png") ? FileType.PNG : FileType.JPEG;
        List<Part> parts = new ArrayList<>();
        parts.add(part(Part.WHOLE, image, type));
        for (int width : SMALLER) {
            if (width < image.getWidth()) {
                image = Picture.scaled(image, width);
                parts.add(part(width, image, type));
            }
        }
        return new Inspected(type, parts);
    }

    private static Part part(int variant, BufferedImage image, FileType type) {
        return Part.image(variant, Picture.encoded(image, type), image.getWidth(), image.getHeight());
    }

    /** Every so many pixels only, when there are far more than we keep. */
    private static BufferedImage decode(Bare bare) {
        int step = Math.max(Math.max(bare.width(), bare.height()) / LONGEST_SIDE, (int)
                Math.ceil(Math.sqrt((double) bare.pixels() * bare.bytesPerPixel() / MOST_DECODED)));
        ImageReader reader = ImageIO.getImageReadersByFormatName(bare.format()).next();
        try (var stream = bare.stream()) {
            reader.setInput(stream, true, true);
            var wish = reader.getDefaultReadParam();
            int every = Math.clamp(step, 1, Math.min(bare.width(), bare.height()));
            wish.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, wish);
        } catch (IOException | RuntimeException e) {
            throw Unfit.damaged();
        } finally {
            reader.dispose();
        }
    }
}
