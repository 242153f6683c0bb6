package pe.minka.web.account;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.members.Access;
import pe.minka.members.Role;
import pe.minka.shared.Peru;
import pe.minka.tokens.PersonalTokens;
import pe.minka.tokens.TokenScope;
import pe.minka.web.navigation.Crumb;

/** What the pages about tokens show. */
@Component
class TokenPages {

    private static final int[] DAYS = {30, 90, 180, 365};

    private final PersonalTokens tokens;
    private final MessageSource messages;
    private final String baseUrl;

    TokenPages(PersonalTokens tokens, MessageSource messages, @Value("${minka.base-url}") String baseUrl) {
        this.tokens = tokens;
        this.messages = messages;
        this.baseUrl = baseUrl;
    }

    record Choice(String value, String label, String note) {}

    String list(Access me, Model model) {
        way(model);
        model.addAttribute("tokens", tokens.of(me.id()));
        model.addAttribute("scopes", scopes(me));
        model.addAttribute(
                "terms",
                IntStream.of(DAYS)
                        .mapToObj(
                                days -> new Choice(Integer.toString(days), text("account.tokens.days.some", days), ""))
                        .toList());
        return "account/tokens";
    }

    String shown(Model model) {
        way(model);
        model.addAttribute("baseUrl", baseUrl);
        return "account/token-shown";
    }

    private void way(Model model) {
        model.addAttribute(
                "crumbs",
                List.of(new Crumb(text("account.title"), "/mi/cuenta"), Crumb.here(text("account.tokens.title"))));
    }

    /** Rights beyond those of every member are offered to whom they belong. */
    private List<Choice> scopes(Access me) {
        return Stream.of(TokenScope.values())
                .filter(scope -> scope != TokenScope.ADMINISTER || hasRole(me))
                .map(scope -> new Choice(
                        scope.name(),
                        text("account.tokens.scope." + scope),
                        text("account.tokens.scope." + scope + ".note")))
                .toList();
    }

    private static boolean hasRole(Access me) {
        return Stream.of(Role.values()).anyMatch(role -> role != Role.MEMBER && me.has(role));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Peru.LOCALE);
    }
}
