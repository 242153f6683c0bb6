package pe.minka.documents.ooxml;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what stands inside a paragraph. Inserted text counts, deleted text does not. */
final class ParagraphReader {

    private static final Set<String> UNSEEN = Set.of(
            "del", "moveFrom", "delText", "delInstrText", "sdtPr", "sdtEndPr", "rPrChange", "pPrChange", "rt", "docPr");

    /** How Word names its style for bold letters, in English and in Spanish. */
    private static final Set<String> STRONG = Set.of("strong", "textoennegrita");

    private static final Pattern LINK = Pattern.compile("HYPERLINK\\s+(?:\\\\\\S+\\s+)*\"([^\"]{1,2000})\"");
    private static final Pattern WEB = Pattern.compile("(?i)(?:https?|mailto):\\S+");

    private final Markup markup;
    private final Relations relations;
    private final Map<String, Note> notes;
    private final Function<Markup, java.util.List<Block>> nested;

    /** The field whose beginning was passed: what it does, and where its visible text begins. */
    private final StringBuilder instruction = new StringBuilder();

    private int fieldStart = -1;
    private boolean instructing;

    ParagraphReader(
            Markup markup,
            Relations relations,
            Map<String, Note> notes,
            Function<Markup, java.util.List<Block>> nested) {
        this.markup = markup;
        this.relations = relations;
        this.notes = notes;
        this.nested = nested;
    }

    void read(LineBuilder line) {
        markup.eachChild(name -> inline(name, line));
    }

    private void inline(String name, LineBuilder line) {
        switch (name) {
            case "pPr" -> markup.eachChild(property -> property(property, line));
            case "r" -> run(line);
            case "hyperlink" -> hyperlink(line);
            case "sdt" -> new ContentControl(markup).read(child -> inline(child, line));
            case "AlternateContent" -> Alternatives.read(markup, child -> inline(child, line));
            default -> {
                if (!UNSEEN.contains(name)) {
                    markup.eachChild(child -> inline(child, line));
                }
            }
        }
    }

    private void property(String name, LineBuilder line) {
        switch (name) {
            case "pStyle" -> line.style = markup.attribute("val");
            case "outlineLvl" -> line.outline = markup.number("val", 9) < 9 ? markup.number("val", 0) + 1 : 0;
            case "numPr" ->
                markup.eachChild(child -> {
                    if (child.equals("ilvl")) {
                        line.level = markup.number("val", 0);
                    } else if (child.equals("numId")) {
                        line.list = markup.attribute("val");
                    }
                });
            // A deleted end of a paragraph joins it with the next one.
            case "rPr" -> markup.eachChild(child -> line.joinsNext |= child.equals("del"));
            default -> {}
        }
    }

    private void run(LineBuilder line) {
        boolean[] bold = {false};
        markup.eachChild(name -> inRun(name, line, bold));
    }

    private void inRun(String name, LineBuilder line, boolean[] bold) {
        switch (name) {
            case "rPr" -> markup.eachChild(property -> bold[0] |= isBold(property));
            case "t" -> markup.eachText(text -> line.add(text, bold[0]));
            case "tab", "ptab" -> line.add("\t", bold[0]);
            case "br", "cr" -> line.add("\n", bold[0]);
            case "noBreakHyphen" -> line.add("-", bold[0]);
            case "sym" -> line.add(Glyphs.ofHex(markup.attribute("char", "")), bold[0]);
            case "fldChar" -> field(line);
            case "instrText" -> markup.eachText(this::instruct);
            case "footnoteReference" -> note("footnote", line);
            case "endnoteReference" -> note("endnote", line);
            case "txbxContent" -> line.followers.addAll(nested.apply(markup));
            case "AlternateContent" -> Alternatives.read(markup, child -> inRun(child, line, bold));
            default -> {
                if (!UNSEEN.contains(name)) {
                    markup.eachChild(child -> inRun(child, line, bold));
                }
            }
        }
    }

    private boolean isBold(String property) {
        String style = markup.attribute("val", "").toLowerCase(Locale.ROOT);
        return property.equals("b") ? markup.isOn() : property.equals("rStyle") && STRONG.contains(style);
    }

    private void hyperlink(LineBuilder line) {
        String address = relations.address(markup.attribute("id", ""));
        int start = line.length();
        markup.eachChild(child -> inline(child, line));
        addAddress(address, start, line);
    }

    private void instruct(String text) {
        if (instructing && instruction.length() < 4_000) {
            instruction.append(text);
        }
    }

    private void field(LineBuilder line) {
        switch (markup.attribute("fldCharType", "")) {
            case "begin" -> {
                instruction.setLength(0);
                instructing = true;
                markup.eachChild(child -> formField(child, line));
            }
            case "separate" -> {
                instructing = false;
                fieldStart = line.length();
            }
            default -> endField(line);
        }
    }

    private void endField(LineBuilder line) {
        var link = LINK.matcher(instruction);
        if (fieldStart >= 0 && fieldStart <= line.length() && link.find()) {
            addAddress(link.group(1), fieldStart, line);
        }
        instruction.setLength(0);
        instructing = false;
        fieldStart = -1;
    }

    /** Boxes to tick from the time before content controls. */
    private void formField(String name, LineBuilder line) {
        if (name.equals("checkBox")) {
            @Nullable Boolean[] state = {null, null};
            markup.eachChild(child -> {
                if (child.equals("checked")) {
                    state[0] = markup.isOn();
                } else if (child.equals("default")) {
                    state[1] = markup.isOn();
                }
            });
            Boolean checked = state[0] == null ? state[1] : state[0];
            line.add(Boolean.TRUE.equals(checked) ? Glyphs.CHECKED : Glyphs.UNCHECKED, false);
        } else {
            markup.eachChild(child -> formField(child, line));
        }
    }

    /** An address behind a text is part of what somebody wrote. */
    private static void addAddress(@Nullable String address, int start, LineBuilder line) {
        if (address != null && WEB.matcher(address).matches() && !line.hasFrom(start, shown(address))) {
            line.add(line.length() == start ? address : " (" + address + ")", false);
        }
    }

    private static String shown(String address) {
        String bare = address.replaceFirst("^(?i)(?:https?://|mailto:)", "");
        return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }

    private void note(String kind, LineBuilder line) {
        Note note = notes.get(kind + markup.attribute("id", ""));
        if (note != null) {
            line.add(note.mark(), false);
            if (note.quote()) {
                line.followers.addAll(note.lines());
            }
        }
    }
}
