package pe.minka.web.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pe.minka.tokens.IssueToken;
import pe.minka.tokens.TokenScope;

/** A token somebody wants for a program. */
record TokenForm(
        @NotBlank(message = "{tokens.nameMissing}")
        @Size(max = IssueToken.LONGEST_NAME, message = "{account.tokens.name.long}")
        String name,

        @NotEmpty(message = "{tokens.scopesMissing}") Set<TokenScope> scopes,

        @Nullable Integer days) {

    private static final int USUAL_DAYS = 90;

    TokenForm(@Nullable String name, @Nullable Set<TokenScope> scopes, @Nullable Integer days) {
        this.name = name == null ? "" : name;
        this.scopes = scopes == null ? Set.of() : Set.copyOf(scopes);
        this.days = days == null ? Integer.valueOf(USUAL_DAYS) : days;
    }

    IssueToken command() {
        return new IssueToken(name, scopes, days == null ? USUAL_DAYS : days);
    }
}
