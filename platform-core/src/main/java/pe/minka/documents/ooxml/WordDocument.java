package pe.minka.documents.ooxml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pe.minka.documents.DocumentRefused;
import pe.minka.documents.DocumentRefused.Reason;

/**
 * The text of a Word document.
 *
 * @param margins what stands beside the text: heads and feet of pages, remarks of readers, notes nobody refers to
 */
public record WordDocument(List<Block> body, List<Block> margins) {

    public WordDocument {
        body = List.copyOf(body);
        margins = List.copyOf(margins);
    }

    public static WordDocument read(byte[] file) {
        Envelope.check(file);
        var archive = new Archive(file);
        refuseMacros(archive);
        return new PartsReader(archive, mainPart(archive)).read();
    }

    private static void refuseMacros(Archive archive) {
        for (String name : archive.names()) {
            if (Stream.of("vbaproject", "vbadata", "/activex/").anyMatch(("/" + name)::contains)) {
                throw new DocumentRefused(Reason.MACROS);
            }
        }
    }

    private static String mainPart(Archive archive) {
        if (!archive.has("[content_types].xml")) {
            boolean office = archive.has("word/document.xml");
            throw new DocumentRefused(office ? Reason.DAMAGED : Reason.NOT_WORD);
        }
        String main = Relations.of(archive, "").parts("officeDocument").stream()
                .filter(archive::has)
                .findFirst()
                .orElse("word/document.xml");
        String type = ContentTypes.of(archive, main);
        if (type.contains("macroenabled")) {
            throw new DocumentRefused(Reason.MACROS);
        }
        if (!archive.has(main)) {
            boolean word = archive.names().stream().anyMatch(name -> name.startsWith("word/"));
            throw new DocumentRefused(word ? Reason.DAMAGED : Reason.NOT_WORD);
        }
        if (!type.isEmpty() && !type.contains("wordprocessingml") && !main.startsWith("word/")) {
            throw new DocumentRefused(Reason.NOT_WORD);
        }
        return main;
    }

    /** Reads one part after another; only the first must be there. */
    private static final class PartsReader {

        private final Archive archive;
        private final String main;
        private final Relations relations;
        private final Limits limits = new Limits();
        private final Map<String, Note> notes = new LinkedHashMap<>();
        private final Styles styles;

        PartsReader(Archive archive, String main) {
            this.archive = archive;
            this.main = main;
            this.relations = Relations.of(archive, main);
            this.styles = Styles.read(archive, part("styles"));
        }

        private @Nullable String part(String kind) {
            return relations.parts(kind).stream().findFirst().orElse(null);
        }

        private BodyReader.Surroundings surroundings() {
            return new BodyReader.Surroundings(
                    styles, Numbering.read(archive, part("numbering")), limits, new InsertedPages(archive));
        }

        WordDocument read() {
            readNotes("footnote");
            readNotes("endnote");
            List<Block> body = blocks(main);
            List<Block> margins = new ArrayList<>();
            for (String kind : List.of("header", "footer", "comments")) {
                relations.parts(kind).stream().filter(archive::has).forEach(part -> margins.addAll(blocks(part)));
            }
            notes.values().stream().filter(note -> !note.isQuoted()).forEach(note -> margins.addAll(note.lines()));
            return new WordDocument(body, margins);
        }

        private List<Block> blocks(String part) {
            try (var markup = new Markup(archive.open(part))) {
                var reader = new BodyReader(markup, Relations.of(archive, part), surroundings(), notes);
                return reader.blocks();
            }
        }

        private void readNotes(String kind) {
            String part = part(kind + "s");
            if (part == null || !archive.has(part)) {
                return;
            }
            try (var markup = new Markup(archive.open(part))) {
                var reader = new BodyReader(markup, Relations.of(archive, part), surroundings(), Map.of());
                markup.eachChild(root -> markup.eachChild(child -> {
                    boolean separator = markup.attribute("type", "normal").endsWith("eparator");
                    String id = markup.attribute("id", "");
                    if (child.equals(kind) && !separator) {
                        notes.put(kind + id, new Note(notes.size() + 1, reader.blocks()));
                    }
                }));
            }
        }
    }
}
