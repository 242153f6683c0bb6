package pe.minka.documents.ooxml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lists of a document: which levels have numbers, and which number comes next. */
final class Numbering {

    private static final int LEVELS = 9;
    private static final int NO_LIST = -1;
    private static final int BULLET = 0;

    private final Map<String, Definition> definitions = new HashMap<>();
    private final Map<String, ListUse> lists = new HashMap<>();

    /** How a kind of list looks, and how far each of its levels has counted. */
    private static final class Definition {
        private final String[] formats = new String[LEVELS];
        private final int[] starts = new int[LEVELS];
        private final int[] counted = new int[LEVELS];

        Definition() {
            java.util.Arrays.fill(formats, "bullet");
            java.util.Arrays.fill(starts, 1);
            java.util.Arrays.fill(counted, NO_LIST);
        }
    }

    /** A list of such a kind, which may begin anew at some level. */
    private static final class ListUse {
        private @Nullable Definition definition;
        private final Map<Integer, Integer> restarts = new HashMap<>();
        private final Set<Integer> restarted = new HashSet<>();
    }

    static Numbering read(Archive archive, @Nullable String part) {
        var numbering = new Numbering();
        if (part != null && archive.has(part)) {
            try (var markup = new Markup(archive.open(part))) {
                markup.eachChild(root -> markup.eachChild(child -> {
                    if (child.equals("abstractNum")) {
                        numbering.addDefinition(markup);
                    } else if (child.equals("num")) {
                        numbering.addList(markup);
                    }
                }));
            }
        }
        return numbering;
    }

    private void addDefinition(Markup markup) {
        var definition = new Definition();
        definitions.put(markup.attribute("abstractNumId", ""), definition);
        markup.eachChild(child -> {
            int level = markup.number("ilvl", 0);
            if (child.equals("lvl") && isLevel(level)) {
                markup.eachChild(property -> {
                    if (property.equals("numFmt")) {
                        definition.formats[level] = markup.attribute("val", "decimal");
                    } else if (property.equals("start")) {
                        definition.starts[level] = Math.max(0, markup.number("val", 1));
                    }
                });
            }
        });
    }

    private void addList(Markup markup) {
        var use = new ListUse();
        lists.put(markup.attribute("numId", ""), use);
        markup.eachChild(child -> {
            if (child.equals("abstractNumId")) {
                use.definition = definitions.get(markup.attribute("val", ""));
            } else if (child.equals("lvlOverride") && isLevel(markup.number("ilvl", 0))) {
                int level = markup.number("ilvl", 0);
                markup.eachChild(property -> {
                    if (property.equals("startOverride")) {
                        use.restarts.put(level, Math.max(0, markup.number("val", 1)));
                    }
                });
            }
        });
    }

    private static boolean isLevel(int level) {
        return level >= 0 && level < LEVELS;
    }

    /** The number of the next item, 0 for a bullet, less for what is no list. An unknown list has bullets. */
    int next(String list, int level) {
        if (list.equals("0") || !isLevel(level)) {
            return NO_LIST;
        }
        ListUse use = lists.get(list);
        Definition definition = use == null ? null : use.definition;
        if (use == null || definition == null) {
            return BULLET;
        }
        String format = definition.formats[level];
        if (format.equals("none")) {
            return NO_LIST;
        }
        if (format.equals("bullet")) {
            return BULLET;
        }
        return counted(use, definition, level);
    }

    private static int counted(ListUse use, Definition definition, int level) {
        Integer restart = use.restarts.get(level);
        int[] counted = definition.counted;
        if (restart != null && use.restarted.add(level)) {
            counted[level] = restart;
        } else {
            counted[level] = counted[level] == NO_LIST ? definition.starts[level] : counted[level] + 1;
        }
        java.util.Arrays.fill(counted, level + 1, LEVELS, NO_LIST);
        return Math.max(1, counted[level]);
    }
}
