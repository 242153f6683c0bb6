package pe.minka.members;

import java.util.Locale;
import java.util.regex.Pattern;

/** A mail address as it is compared: without blanks around, in lower case. */
public record MailAddress(String value) {

    private static final Pattern SHAPE =
            Pattern.compile("[a-z0-9._%+'-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,24}");
    private static final int LONGEST = 254;

    public MailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a mail address");
        }
    }

    public static boolean isValid(String text) {
        String clean = text.strip().toLowerCase(Locale.ROOT);
        return clean.length() <= LONGEST && SHAPE.matcher(clean).matches();
    }

    /** Of a provider that gives an address to everybody, not of an institution. */
    public boolean isPublic() {
        return MailDomain.isPublic(domain());
    }

    /** What stands behind a plus only tells mails apart that arrive in one place. */
    public MailAddress withoutTag() {
        return new MailAddress(value.replaceFirst("(?<=.)\\+[^@]*(?=@)", ""));
    }

    public String domain() {
        return value.substring(value.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
