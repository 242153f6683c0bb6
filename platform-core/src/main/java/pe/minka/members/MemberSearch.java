package pe.minka.members;

import org.jspecify.annotations.Nullable;
import pe.minka.organisations.OrganisationId;

/** Whom an administrator looks for; whatever is null or blank does not narrow the search. */
public record MemberSearch(
        String text,
        @Nullable MemberStatus status,
        @Nullable Role role,
        @Nullable String region,
        @Nullable OrganisationId organisation) {

    private static final int LONGEST = 100;

    public MemberSearch {
        String clean = text.strip();
        text = clean.substring(0, Math.min(LONGEST, clean.length()));
    }

    public static MemberSearch all() {
        return new MemberSearch("", null, null, null, null);
    }
}
