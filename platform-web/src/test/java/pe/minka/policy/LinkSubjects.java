package pe.minka.policy;

import static java.util.Map.entry;

import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pe.minka.members.Consent;
import pe.minka.members.LinkPurpose;
import pe.minka.members.MemberId;
import pe.minka.members.MemberLinks;
import pe.minka.shared.SecretToken;

/** Links from mails: they open what they are for, to whoever holds them, and nothing else. */
final class LinkSubjects implements Subject.Family {

    private static final String PASSWORD = "una frase recién pensada";

    private static final String UNSUBSCRIPTION = """
            insert into mail_unsubscription (token_hash, member, topic, created_at)
            values (?, ?, 'APPROVALS', now())
            """;

    /** Good however many administrators there are already. */
    private static final String FIRST = """
            insert into first_administrator_link (token_hash, while_fewer_than, issued_at, expires_at)
            values (?, 1000000, now(), now() + interval '1 day')
            """;

    private static final String END_OF_ROLE =
            "delete from role_grant where member in (select id from member where mail = ?)";

    private static final String USED =
            "select count(*)::text from member_link where member = ? and used_at is not null";

    private final MemberLinks links;

    LinkSubjects(MemberLinks links) {
        this.links = links;
    }

    @Override
    public Map<String, Subject> byRoute() {
        var confirm = LinkPurpose.CONFIRM_MAIL;
        var reset = LinkPurpose.RESET_PASSWORD;
        var accept = LinkPurpose.ACCEPT_INVITATION;
        return Map.ofEntries(
                entry("GET /registro/confirmar/{token}", page(confirm, "UNVERIFIED", null)),
                entry("POST /registro/confirmar/{token}", Subject.of(scene -> form(scene, confirm, "UNVERIFIED"))),
                entry("GET /recuperar/{token}", page(reset, "ACTIVE", "name=\"password\"")),
                entry("POST /recuperar/{token}", Subject.of(scene -> form(scene, reset, "ACTIVE"))),
                entry("GET /invitacion/{token}", page(accept, "INVITED", null)),
                entry("POST /invitacion/{token}", Subject.of(scene -> form(scene, accept, "INVITED"))),
                entry("GET /primera-administracion/{token}", Subject.of(this::beginning)),
                entry("POST /primera-administracion/{token}", Subject.of(this::firstAdministrator)),
                entry("GET /ingresar/enlace/{token}", Subject.of(this::doorway)),
                entry("POST /ingresar/enlace/{token}", Subject.of(this::entrance)),
                entry("GET /baja/{token}", Subject.of(this::question)),
                entry("POST /baja/{token}", Subject.of(this::unsubscription)));
    }

    private Subject page(LinkPurpose purpose, String status, @Nullable String mark) {
        return Subject.of(scene -> {
            var person = scene.someone(status);
            return Thing.marked(mark == null ? person.value() + "@elenco.pe" : mark)
                    .named("token", token(scene, person, purpose));
        });
    }

    private Thing form(Scene scene, LinkPurpose purpose, String status) {
        var person = scene.someone(status);
        return filled(Thing.watched(scene.member(person))).named("token", token(scene, person, purpose));
    }

    private static Thing filled(Thing thing) {
        return thing.with("givenNames", "Nilda")
                .with("surnames", "Ccorahua")
                .with("post", "Jefa")
                .with("password", PASSWORD)
                .with("consent", "true")
                .with("version", Consent.CURRENT);
    }

    private String token(Scene scene, MemberId person, LinkPurpose purpose) {
        return switch (scene.place()) {
            case NEAR -> links.issue(person, another(purpose)).value();
            case FAR -> SecretToken.generate().value();
            default -> links.issue(person, purpose).value();
        };
    }

    private static LinkPurpose another(LinkPurpose purpose) {
        return purpose == LinkPurpose.RESET_PASSWORD ? LinkPurpose.ACCEPT_INVITATION : LinkPurpose.RESET_PASSWORD;
    }

    private Thing doorway(Scene scene) {
        return pass(scene, scene.someone("ACTIVE"), Thing.marked("Confirma que eres"));
    }

    private Thing entrance(Scene scene) {
        var person = scene.someone("ACTIVE");
        return pass(scene, person, Thing.watched(scene.reading(USED, person.value())));
    }

    /** The link alone opens nothing: it is shown together with the browser that asked for it. */
    private Thing pass(Scene scene, MemberId person, Thing thing) {
        var browser = SecretToken.generate();
        String own = links.issueSignIn(person, HexFormat.of().formatHex(browser.hash()))
                .value();
        String shown = scene.place() == Place.OWN ? own : token(scene, person, LinkPurpose.RESET_PASSWORD);
        return thing.named("token", shown).showing("minka-link", browser.value());
    }

    private Thing beginning(Scene scene) {
        return Thing.marked("Abrir mi cuenta y administrar").named("token", first(scene));
    }

    private Thing firstAdministrator(Scene scene) {
        String mail = Scene.word() + "@elenco.pe";
        return filled(Thing.watched(scene.reading("select status from member where mail = ?", mail)))
                .named("token", first(scene))
                .with("organisation", "ugel-050003")
                .with("mail", mail)
                .undoing(() -> scene.change(END_OF_ROLE, mail));
    }

    private String first(Scene scene) {
        if (scene.place() != Place.OWN) {
            return token(scene, scene.someone("ACTIVE"), LinkPurpose.RESET_PASSWORD);
        }
        var token = SecretToken.generate();
        scene.change(FIRST, token.hash());
        return token.value();
    }

    private Thing question(Scene scene) {
        return Thing.marked("Inscripciones que esperan").named("token", out(scene, scene.someone("ACTIVE")));
    }

    private Thing unsubscription(Scene scene) {
        var person = scene.someone("ACTIVE");
        var choices = scene.reading(
                "select count(*)::text from mail_choice where member = ? and not at_once", person.value());
        return Thing.watched(choices).named("token", out(scene, person));
    }

    private String out(Scene scene, MemberId person) {
        if (scene.place() != Place.OWN) {
            return token(scene, person, LinkPurpose.RESET_PASSWORD);
        }
        var token = SecretToken.generate();
        scene.change(UNSUBSCRIPTION, token.hash(), person.value());
        return token.value();
    }
}
