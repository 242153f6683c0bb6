package pe.minka.demo;

import java.util.Locale;

/** How many active members the community has: a few hundred to walk around, ten thousand to see how it bears the weight. */
record DemoSize(int members) {

    static final int NORMAL = 300;
    static final int LARGE = 10_000;

    /** The lent accounts and who comes in while the story is told, less those whose accounts are closed in it. */
    private static final int OTHERS = 6 + 5 - 3;

    private static final int SMALLEST = 100;

    DemoSize {
        if (members < SMALLEST) {
            throw new IllegalArgumentException("a community has at least " + SMALLEST + " members");
        }
    }

    static DemoSize of(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "normal" -> new DemoSize(NORMAL);
            case "large" -> new DemoSize(LARGE);
            default -> new DemoSize(Integer.parseInt(text.strip()));
        };
    }

    /** Beside those the story tells of. */
    int practices() {
        return members < LARGE ? 0 : members;
    }

    int residents() {
        return members - OTHERS;
    }
}
