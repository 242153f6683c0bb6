package pe.minka.web.api;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pe.minka.members.Access;
import pe.minka.tokens.IssueToken;
import pe.minka.tokens.PersonalTokens;
import pe.minka.tokens.TokenScope;

/** A program that asks with the token of a member. */
record Program(MockMvcTester web, String token) {

    static Program of(MockMvcTester web, PersonalTokens tokens, Access owner, TokenScope... scopes) {
        return new Program(
                web,
                tokens.issue(owner, new IssueToken("prueba", Set.of(scopes), 30))
                        .secret());
    }

    MvcTestResult get(String address) {
        return web.get().uri(address).header("Authorization", "Bearer " + token).exchange();
    }

    /** A change with its content; the tag says what it was made from. */
    MvcTestResult send(HttpMethod method, String address, String content, @Nullable String seen) {
        var request = web.method(method)
                .uri(address)
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(content);
        if (seen != null) {
            request.header("If-Match", seen);
        }
        return request.exchange();
    }

    MvcTestResult post(String address, @Nullable String key) {
        var request = web.post().uri(address).header("Authorization", "Bearer " + token);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.exchange();
    }
}
