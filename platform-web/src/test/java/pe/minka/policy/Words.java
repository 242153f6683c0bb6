package pe.minka.policy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.mock.web.MockHttpServletResponse;

/** What an answer says: of a packed file what is packed in it, of a paper what is printed on it. */
final class Words {

    private Words() {}

    static String of(MockHttpServletResponse answer) throws IOException {
        byte[] content = answer.getContentAsByteArray();
        String type = String.valueOf(answer.getContentType());
        if (type.startsWith("application/pdf")) {
            return printed(content);
        }
        return type.startsWith("application/zip") || type.contains("wordprocessingml")
                ? packed(content)
                : new String(content, StandardCharsets.UTF_8);
    }

    private static String printed(byte[] content) throws IOException {
        try (var pdf = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static String packed(byte[] content) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
