package pe.minka.web.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import pe.minka.files.FileRefused;

/** Makes PDF of pages: tagged, with its fonts inside, a few at a time. */
@Component
public class Press {

    private static final String FAMILY = "Liberation Sans";
    private static final String PICTURES = "Noto Emoji";
    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 5;

    /** What no XML document may hold. */
    private static final Pattern ILLEGAL =
            Pattern.compile("[\\x{0}-\\x{8}\\x{B}\\x{C}\\x{E}-\\x{1F}\\x{D800}-\\x{DFFF}\\x{FFFE}\\x{FFFF}]");

    private final Lettering lettering = Lettering.of(font("Regular"), pictures());
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    Press() {
        XRLog.setLoggingEnabled(false);
    }

    public byte[] print(String page) {
        enter();
        try {
            return pdf(lettering.shown(ILLEGAL.matcher(page).replaceAll("\uFFFD")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw FileRefused.away("papers.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FileRefused.away("papers.busy");
        }
    }

    /** Nothing is fetched from anywhere: what a page shows stands in it. */
    private byte[] pdf(String page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri != null && uri.startsWith("data:image/png;"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri != null && uri.startsWith("data:image/png;"),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useFont(() -> font("Regular"), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Bold"), FAMILY, 700, FontStyle.NORMAL, true);
        if (lettering.hasPictures(page)) {
            builder.useFont(Press::pictures, PICTURES, 400, FontStyle.NORMAL, true);
            builder.useFont(Press::pictures, PICTURES, 700, FontStyle.NORMAL, true);
        }
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Minka");
        builder.withHtmlContent(page, null);
        builder.toStream(bytes);
        builder.run();
        return bytes.toByteArray();
    }

    private static InputStream font(String style) {
        return resource("/liberation/LiberationSans-" + style + ".ttf");
    }

    private static InputStream pictures() {
        return resource("/emoji/NotoEmoji-Regular.ttf");
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Press.class.getResourceAsStream(name), name);
    }
}
