package pe.minka.files.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pe.minka.files.FileType;
import pe.minka.samples.DocumentSamples;
import pe.minka.samples.ImageSamples;

class ImageMakerTests {

    private static final long MEGA = 1024L * 1024;

    private final ImageMaker images = new ImageMaker(40);

    @Test
    @DisplayName("S21")
    void nothingACameraWroteIsLeft() {
        byte[] sent = ImageSamples.photoWithPlace(800, 600, 1);
        assertThat(text(sent)).contains("Exif", ImageSamples.CAMERA);
        for (var part : images.ofJpeg(sent).parts()) {
            assertThat(text(part.bytes())).doesNotContain("Exif", ImageSamples.CAMERA);
        }
    }

    @Test
    void whatHangsBehindAnImageIsLeftOut() {
        byte[] sent =
                DocumentSamples.joined(ImageSamples.photo(200, 100), DocumentSamples.bytes("<script>x()</script>"));
        assertThat(text(images.ofJpeg(sent).parts().getFirst().bytes())).doesNotContain("script");
    }

    /** The left half of the sample is red; the corner says where it has gone. */
    @ParameterizedTest
    @CsvSource({
        "1,200,100,L",
        "2,200,100,R",
        "3,200,100,R",
        "4,200,100,L",
        "5,100,200,T",
        "6,100,200,T",
        "7,100,200,B",
        "8,100,200,B"
    })
    void itStandsAsTheCameraWasHeld(int orientation, int width, int height, String redSide) throws IOException {
        var image = image(images.ofJpeg(ImageSamples.photoWithPlace(200, 100, orientation))
                .parts()
                .getFirst());
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        int x = redSide.equals("R") ? width - 5 : redSide.equals("L") ? 5 : width / 2;
        int y = redSide.equals("B") ? height - 5 : redSide.equals("T") ? 5 : height / 2;
        assertThat(isRed(image, x, y)).isTrue();
        assertThat(isRed(image, width - 1 - x, height - 1 - y)).isFalse();
    }

    @Test
    void aLargeImageIsKeptAsLargeAsAScreenWithSmallerOnesBeside() {
        var parts = images.ofJpeg(ImageSamples.photo(4_000, 3_000)).parts();
        assertThat(parts).extracting(Part::variant).containsExactly(0, 960, 320, 160);
        assertThat(parts).extracting(Part::width).containsExactly(1_600, 960, 320, 160);
        assertThat(parts).extracting(Part::height).containsExactly(1_200, 720, 240, 120);
    }

    @Test
    void aSmallImageIsNotMadeLarger() {
        var parts = images.ofJpeg(ImageSamples.photo(80, 300)).parts();
        assertThat(parts).extracting(Part::width).containsExactly(80);
    }

    @Test
    void whatIsClearStaysClear() throws IOException {
        var made = images.ofPng(ImageSamples.png(120, 60));
        assertThat(made.type()).isEqualTo(FileType.PNG);
        assertThat(image(made.parts().getFirst()).getColorModel().hasAlpha()).isTrue();
    }

    @Test
    @DisplayName("S20: memory")
    void theLargestImagesNeedLittleMemory() {
        byte[] photo = ImageSamples.photo(8_000, 5_000);
        images.ofJpeg(ImageSamples.photo(100, 100));
        assertThat(allocatedBy(() -> images.ofJpeg(photo))).isLessThan(100 * MEGA);
    }

    @Test
    @DisplayName("S20: memory")
    void theWidestImagesNeedLittleMemory() {
        byte[] ribbon = ImageSamples.pngThatSays(2_000_000, 20);
        images.ofPng(ImageSamples.png(100, 100));
        assertThat(allocatedBy(
                        () -> assertThatThrownBy(() -> images.ofPng(ribbon)).hasMessage("files.damaged")))
                .isLessThan(100 * MEGA);
    }

    private static long allocatedBy(Runnable action) {
        var bean = ManagementFactory.getPlatformMXBean(com.sun.management.ThreadMXBean.class);
        long before = bean.getCurrentThreadAllocatedBytes();
        action.run();
        return bean.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void aWebpImageComesOutAsAnother() throws IOException {
        var made = images.ofWebp(ImageSamples.webp());
        assertThat(made.type()).isEqualTo(FileType.JPEG);
        assertThat(image(made.parts().getFirst()).getWidth()).isEqualTo(60);
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        int colour = image.getRGB(x, y);
        return (colour >> 16 & 0xFF) > 150 && (colour & 0xFF) < 100;
    }

    private static BufferedImage image(Part part) throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(part.bytes())));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
