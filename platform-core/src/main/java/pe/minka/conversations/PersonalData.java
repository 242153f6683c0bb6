package pe.minka.conversations;

import java.util.regex.Pattern;

/** What looks like personal data: a number of an identity card or a telephone, or an address of a mailbox. */
final class PersonalData {

    private static final Pattern SHOWN =
            Pattern.compile("(?<![\\p{L}\\d])(?:\\d{8}|(?:\\+?51[ -]?)?9\\d{2}[ -]?\\d{3}[ -]?\\d{3})(?!\\d)"
                    + "|[\\p{L}\\d._%+-]+@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+");

    /** As members are named in what is kept, and as addresses of pages end; both have digits in a row. */
    private static final Pattern IDENTITY = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private PersonalData() {}

    static boolean isIn(String text) {
        return SHOWN.matcher(IDENTITY.matcher(text).replaceAll("")).find();
    }
}
