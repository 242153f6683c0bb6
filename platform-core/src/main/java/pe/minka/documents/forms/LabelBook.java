package pe.minka.documents.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pe.minka.documents.FormField;

/** The labels of the official forms, fixed by their owners, with the wordings in which people copy them. */
final class LabelBook {

    private static final Map<String, Label.Use> USES = Map.of(
            "etiqueta", Label.Use.OFFICIAL,
            "variante", Label.Use.VARIANT,
            "nombre", Label.Use.NAME_OF_FORM,
            "columna", Label.Use.COLUMN);

    /** Longer than any label. */
    private static final int MOST_WORDS = 24;

    private static final Set<String> ASKING =
            Set.of("como", "brevemente", "por", "si", "cual", "cuales", "que", "aqui");

    private static final List<String> ADDRESSING =
            List.of("en este apartado ", "en esta seccion ", "en este espacio ", "en este recuadro ", "haga clic ");

    /** What a label worded as a question or a request begins with, and what may stand between that and its words. */
    private static final Set<String> LEADS =
            Set.of("como", "cual", "cuales", "por", "que", "describa", "indique", "mencione", "senale", "explique");

    private static final Set<String> FILLERS = Set.of(
            "que",
            "fue",
            "fueron",
            "es",
            "son",
            "se",
            "el",
            "la",
            "los",
            "las",
            "su",
            "sus",
            "brevemente",
            "garantiza",
            "asegura");

    private static final int MOST_FILLERS = 4;

    private final List<Label> labels;
    private final List<String> prompts;
    private final Map<FormField, List<Words>> wordings;

    private LabelBook(List<Label> labels, List<String> prompts) {
        this.labels = List.copyOf(labels);
        this.prompts = List.copyOf(prompts);
        this.wordings = labels.stream()
                .collect(Collectors.groupingBy(
                        Label::field, Collectors.mapping(Label::words, Collectors.toUnmodifiableList())));
    }

    static LabelBook load() {
        List<Label> labels =
                lines("form-labels.csv").stream().skip(1).map(LabelBook::label).toList();
        List<String> prompts = lines("form-prompts.txt").stream()
                .map(line -> Words.of(line).joined())
                .toList();
        return new LabelBook(labels, prompts);
    }

    private static Label label(String line) {
        String[] columns = line.split(";", 4);
        boolean amongExpert = columns[1].equals("EXPERT");
        Form kind = amongExpert || columns[1].isEmpty() ? null : Form.valueOf(columns[1]);
        var use = Objects.requireNonNull(USES.get(columns[2]), line);
        return Label.of(FormField.valueOf(columns[0]), kind, amongExpert, use, columns[3]);
    }

    private static List<String> lines(String name) {
        try (InputStream in = LabelBook.class.getResourceAsStream("/reference/" + name)) {
            String text = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the owner of the form writes it. */
    String official(Form kind, FormField field) {
        return labels.stream()
                .filter(label -> label.use() == Label.Use.OFFICIAL && label.field() == field)
                .filter(label -> label.kind() == null || label.kind() == kind)
                .map(Label::text)
                .findFirst()
                .orElseThrow();
    }

    String name(Form kind) {
        return labels.stream()
                .filter(label -> label.use() == Label.Use.NAME_OF_FORM && label.kind() == kind)
                .map(Label::text)
                .findFirst()
                .orElseThrow();
    }

    List<String> columns() {
        return labels.stream()
                .filter(label -> label.use() == Label.Use.COLUMN)
                .map(Label::text)
                .toList();
    }

    List<Words> wordings(FormField field) {
        return wordings.getOrDefault(field, List.of());
    }

    /** Whether a text begins as forms ask people to write something. */
    boolean isPrompt(String text) {
        String start = text.stripLeading();
        if (start.startsWith("(") || start.startsWith("[") || start.startsWith("\u00bf")) {
            return true;
        }
        var words = Words.of(start, 12);
        String beginning = words.joined() + " ";
        return prompts.stream().anyMatch(prompt -> beginning.startsWith(prompt + " "));
    }

    /** A whole paragraph that only asks, as templates have them where nobody has written yet: «Describir cómo…». */
    boolean isRequest(String text) {
        Words words = Words.of(text, 12);
        return words.size() > 2 && ASKING.contains(words.words().get(1).text()) && prompts.contains(words.joined(1));
    }

    /** Surely the form's request and not an answer: «(máximo 200 palabras)», «Describir cómo…», «En este apartado…». */
    boolean asks(String text) {
        String start = text.stripLeading();
        if (start.startsWith("(") || start.startsWith("[")) {
            return isPrompt(start.substring(1));
        }
        String beginning = Words.of(start, 12).joined() + " ";
        return isRequest(start) || ADDRESSING.stream().anyMatch(beginning::startsWith);
    }

    /** The label somebody worded as a question or a request: «¿Cuáles fueron los resultados?», «Describa el problema». */
    Optional<FoundLabel> findAsked(String text, Scope scope) {
        Words words = Words.of(text, MOST_WORDS + 1).withoutOrdinal(text);
        if (words.isEmpty() || !LEADS.contains(words.joined(1))) {
            return Optional.empty();
        }
        int at = 1;
        while (at < words.size()
                && at <= MOST_FILLERS
                && FILLERS.contains(words.words().get(at).text())) {
            at++;
        }
        return find(words.from(at), scope);
    }

    /** The label a text begins with: the one with the fewest slips, of these the longest. */
    Optional<FoundLabel> find(String text, Scope scope) {
        return find(Words.of(text, MOST_WORDS + 1).withoutOrdinal(text), scope);
    }

    private Optional<FoundLabel> find(Words words, Scope scope) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        List<String> beginnings = words.beginnings();
        return labels.stream()
                .filter(scope::holds)
                .map(label -> found(label, words, beginnings))
                .flatMap(Optional::stream)
                .min(FoundLabel.BEST);
    }

    /** Somebody may have joined two of its words or divided one. */
    private static Optional<FoundLabel> found(Label label, Words words, List<String> beginnings) {
        String wanted = label.joined();
        int limit = Likeness.tolerance(wanted.length());
        int wordCount = label.words().size();
        FoundLabel best = null;
        for (int count = Math.max(1, wordCount - 1); count <= Math.min(words.size(), wordCount + 1); count++) {
            int slips = Likeness.distance(wanted, beginnings.get(count - 1), limit);
            if (slips <= limit && (best == null || slips < best.slips())) {
                best = new FoundLabel(label, words.endOf(count), slips, count == words.size(), coverage(count, words));
            }
        }
        return Optional.ofNullable(best);
    }

    private static double coverage(int count, Words words) {
        return (double) count / words.size();
    }

    /** The text is the beginning of one official label, as a row that breaks over a page leaves it. */
    Optional<Label> begunBy(String text, Scope scope) {
        Words words = Words.of(text, MOST_WORDS);
        if (words.size() < 2 || words.joined().length() < 10) {
            return Optional.empty();
        }
        String beginning = words.joined() + " ";
        List<Label> begun = labels.stream()
                .filter(label -> label.use() == Label.Use.OFFICIAL && scope.holds(label))
                .filter(label -> (label.joined() + " ").startsWith(beginning))
                .toList();
        return begun.size() == 1 ? Optional.of(begun.getFirst()) : Optional.empty();
    }
}
