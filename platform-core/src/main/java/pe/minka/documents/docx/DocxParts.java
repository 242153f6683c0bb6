package pe.minka.documents.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts of a document around its text, and the archive that holds them. */
final class DocxParts {

    static final String LINK = "rIdEnlace";
    static final String PICTURE = "rIdQr";
    static final String PICTURE_PART = "media/qr.png";

    private static final String LANGUAGE = "es-PE";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s()<>]{1,1900}");

    /** The archive says when its parts were written; the same content shall give the same bytes. */
    private static final LocalDateTime THEN = LocalDateTime.of(2020, 1, 1, 0, 0);

    private DocxParts() {}

    static boolean isAddress(String link) {
        return ADDRESS.matcher(link).matches();
    }

    static byte[] fixed(String name) {
        try (InputStream in = DocxParts.class.getResourceAsStream("/documents/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String relations(String link) {
        var paper = new Paper("Relationships").saying("xmlns", RELATIONS);
        for (String part : new String[] {"styles", "numbering", "settings"}) {
            paper.empty("Relationship", "Id", "rId" + part, "Type", OFFICE + part, "Target", part + ".xml");
        }
        if (isAddress(link)) {
            paper.empty(
                    "Relationship", "Id", LINK, "Type", OFFICE + "hyperlink", "Target", link, "TargetMode", "External");
            paper.empty("Relationship", "Id", PICTURE, "Type", OFFICE + "image", "Target", PICTURE_PART);
        }
        return paper.finished();
    }

    static String properties(String title) {
        return new Paper(
                        "cp:coreProperties",
                        "cp",
                        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                        "dc",
                        "http://purl.org/dc/elements/1.1/")
                .open("dc:title")
                .characters(title)
                .close()
                .open("dc:language")
                .characters(LANGUAGE)
                .close()
                .finished();
    }

    static byte[] archive(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(THEN);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
