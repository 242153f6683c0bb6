package pe.minka.documents.forms;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text as words without case, accents and punctuation, each of which knows where it stands. */
record Words(List<Word> words) {

    /** With what says that it may be one or several, a man or a woman: «Institución(es)», «Experto/a». */
    private static final Pattern WORD = Pattern.compile(
            "([\\p{L}\\p{M}\\p{N}&&[^\u00ba\u00aa]]+)(?:\\((?:es|s|n|as|os|a|o)\\)|/(?:as|os|a|o)(?!\\p{L}))?");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** What numbers a label: «1.», «a)», «II -». */
    private static final Pattern ORDINAL = Pattern.compile("\\d{1,2}|[ivx]{1,4}|[a-h]");

    private static final Set<String> COUNTED =
            Set.of("criterio", "apartado", "seccion", "punto", "campo", "item", "paso", "parte");

    private static final String BEHIND_ORDINAL = ".)]-:\u00b0\u00ba\u2013";

    /** From the first to behind the last of its characters. */
    record Word(String text, int start, int end) {}

    Words {
        words = List.copyOf(words);
    }

    static Words of(String text) {
        return of(text, Integer.MAX_VALUE);
    }

    /** The first ones, at most so many. */
    static Words of(String text, int most) {
        List<Word> words = new ArrayList<>();
        var word = WORD.matcher(text);
        while (words.size() < most && word.find()) {
            if (word.end() - word.start() <= 60) {
                String written = Objects.requireNonNull(word.group(1));
                words.add(new Word(bare(written), word.start(), word.end()));
            } else {
                words.add(new Word("…", word.start(), word.end()));
            }
        }
        return new Words(words);
    }

    static String bare(String text) {
        String marked = Normalizer.normalize(text, Normalizer.Form.NFD);
        return MARKS.matcher(marked).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Without the number in front of it: «3.», «1.2.», «b)», «Criterio 2:». */
    Words withoutOrdinal(String text) {
        Words bare = withoutFirstOrdinal(text);
        return bare.size() == size() ? this : bare.withoutOrdinal(text);
    }

    private Words withoutFirstOrdinal(String text) {
        boolean counted = words.size() > 2
                && COUNTED.contains(words.getFirst().text())
                && ORDINAL.matcher(words.get(1).text()).matches();
        if (counted) {
            return new Words(words.subList(2, words.size()));
        }
        if (words.size() < 2 || !ORDINAL.matcher(words.getFirst().text()).matches()) {
            return this;
        }
        int start = words.getFirst().start();
        boolean further = start > 0 && text.charAt(start - 1) == '.';
        boolean separated =
                further || BEHIND_ORDINAL.indexOf(text.charAt(words.getFirst().end())) >= 0;
        return separated ? new Words(words.subList(1, words.size())) : this;
    }

    /** Without its first words. */
    Words from(int count) {
        return new Words(words.subList(count, words.size()));
    }

    int size() {
        return words.size();
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Where the text goes on behind so many words. */
    int endOf(int count) {
        return words.get(count - 1).end();
    }

    /** Its first word, its first two words, and so on. */
    List<String> beginnings() {
        List<String> beginnings = new ArrayList<>();
        var beginning = new StringBuilder();
        for (Word word : words) {
            beginning.append(beginning.isEmpty() ? "" : " ").append(word.text());
            beginnings.add(beginning.toString());
        }
        return beginnings;
    }

    String joined(int count) {
        return words.stream().limit(count).map(Word::text).collect(Collectors.joining(" "));
    }

    String joined() {
        return joined(words.size());
    }

    /** Stands in the other text word by word. */
    boolean isPartOf(Words other) {
        return !isEmpty() && (" " + other.joined() + " ").contains(" " + joined() + " ");
    }
}
