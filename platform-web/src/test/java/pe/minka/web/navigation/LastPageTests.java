package pe.minka.web.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pe.minka.PlatformTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Cast;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;

@PlatformTest
class LastPageTests {

    private final MockMvcTester web;
    private final Access admin;

    @Autowired
    LastPageTests(MockMvcTester web, JdbcClient jdbc, MemberAccess members) {
        this.web = web;
        this.admin = Objects.requireNonNull(new Cast(jdbc, members).of(Caller.NATIONAL));
    }

    @Test
    void aPageBeforeTheEndIsThatPage() {
        assertThat(web.get().uri("/entidades?tipo=ugel&pagina=2").with(Actors.as(admin)))
                .hasStatusOk()
                .bodyText()
                .containsPattern("pagina=2\"[^>]*aria-current=\"page\"|aria-current=\"page\"[^>]*pagina=2\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/entidades?tipo=ugel&pagina=dos, /entidades?tipo=ugel&pagina=1",
        "/mi/puntos?pagina=-3, /mi/puntos?pagina=1",
        "/notificaciones?pagina=1.5, /notificaciones?pagina=1",
        "/admin/sin-titular?pagina=x&pagina=2, /admin/sin-titular?pagina=1",
        "/admin/auditoria?desde=ayer&pagina=99999999999, /admin/auditoria?desde=ayer&pagina=1"
    })
    void whatIsNoPageIsTheFirst(String asked, String first) {
        assertThat(web.get().uri(asked).with(Actors.as(admin))).hasRedirectedUrl(first);
        assertThat(web.get().uri(first).with(Actors.as(admin))).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({
        "/notificaciones?pagina=88, /notificaciones?",
        "/entidades?q=ugel+09+huaura&pagina=88, /entidades?q=ugel+09+huaura&",
        "/entidades?pagina=9999&tipo=ugel, /entidades?tipo=ugel&",
        "/admin/entidades?pagina=9999, /admin/entidades?",
        "/admin/entidades/importar?pagina=88, /admin/entidades/importar?",
        "/admin/auditoria?pagina=9999, /admin/auditoria?",
        "/admin/personas?estado=ACTIVE&pagina=9999, /admin/personas?estado=ACTIVE&",
        "/admin/solicitudes?pagina=9999, /admin/solicitudes?",
        "/admin/invitaciones?pagina=9999, /admin/invitaciones?"
    })
    void behindTheEndOfAListIsItsLastPage(String asked, String list) {
        var answer = web.get().uri(asked).with(Actors.as(admin)).exchange();

        assertThat(answer).hasStatus(302);
        String last = String.valueOf(answer.getResponse().getRedirectedUrl());
        assertThat(last).startsWith(list + "pagina=");
        assertThat(web.get().uri(last).with(Actors.as(admin))).hasStatusOk();
    }
}
