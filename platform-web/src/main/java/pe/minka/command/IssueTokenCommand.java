package pe.minka.command;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import pe.minka.tokens.IssueToken;
import pe.minka.tokens.PersonalTokens;
import pe.minka.tokens.TokenScope;

/** Makes a token for a program that acts as a member, and shows it this once. */
@Component
class IssueTokenCommand implements Command {

    private static final int DAYS = 90;

    private final People people;
    private final PersonalTokens tokens;

    IssueTokenCommand(People people, PersonalTokens tokens) {
        this.people = people;
        this.tokens = tokens;
    }

    @Override
    public CommandName name() {
        return CommandName.ISSUE_TOKEN;
    }

    @Override
    public End run(Options options, Console console) {
        var owner = people.active(options.require("correo"));
        int days = options.number("dias", DAYS);
        var wish = new IssueToken(
                options.require("nombre"), scopes(options.get("permisos").orElse("leer")), days);
        var issued = tokens.issueByOperator(owner, wish);
        console.say("token.issued", owner.profile().name(), days);
        console.line(issued.secret());
        console.say("token.how");
        return End.WELL;
    }

    private static Set<TokenScope> scopes(String text) {
        Set<TokenScope> scopes = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split(",", -1)) {
            scopes.add(
                    switch (word.strip()) {
                        case "leer", "read" -> TokenScope.READ;
                        case "escribir", "write" -> TokenScope.WRITE;
                        case "administrar", "administer" -> TokenScope.ADMINISTER;
                        default -> throw CommandRefused.because("token.scope", word);
                    });
        }
        return scopes;
    }
}
