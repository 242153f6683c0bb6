package pe.minka.documents.ooxml;

/** Signs of symbol fonts, which have no characters of their own: boxes, ticks and bullets. */
final class Glyphs {

    static final String CHECKED = "☒";
    static final String UNCHECKED = "☐";
    private static final String TICK = "✓";
    private static final String BULLET = "•";
    private static final int PRIVATE = 0xF000;

    private Glyphs() {}

    /** The sign behind a code of Wingdings and its relatives. */
    static String of(int code) {
        return switch (code & 0xFF) {
            case 0xFE, 0xFD, 0x78, 0x52, 0x53, 0x54 -> CHECKED;
            case 0x6F, 0xA8, 0xA3, 0x71, 0x72 -> UNCHECKED;
            case 0xFC, 0x50 -> TICK;
            default -> BULLET;
        };
    }

    static String ofHex(String code) {
        try {
            return of(Integer.parseInt(code, 16));
        } catch (NumberFormatException e) {
            return BULLET;
        }
    }

    /** Such codes also stand in ordinary text, where nobody could read them. */
    static String readable(String text) {
        if (text.chars().noneMatch(Glyphs::isPrivate)) {
            return text;
        }
        var readable = new StringBuilder();
        text.chars().forEach(c -> {
            if (isPrivate(c)) {
                readable.append(of(c));
            } else {
                readable.append((char) c);
            }
        });
        return readable.toString();
    }

    private static boolean isPrivate(int c) {
        return c >= PRIVATE && c <= PRIVATE + 0xFF;
    }
}
