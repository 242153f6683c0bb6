package pe.minka.members;

import java.util.regex.Pattern;

/**
 * What the names of a person look like wherever they are typed: words of letters, with apostrophes, hyphens and
 * abbreviations. A name goes into a mail to an address that is not confirmed yet: an address of a web site must not travel
 * in it.
 */
public final class NameShape {

    static final int LONGEST = 80;
    private static final Pattern SHAPE = Pattern.compile("\\s*(?:[\\p{L}\\p{M}'\u2019-]+\\.?(?:\\s+|$))*");

    private NameShape() {}

    public static boolean fits(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches();
    }
}
