package pe.minka.web.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import pe.minka.factors.SecondStep;
import pe.minka.members.Entrance;
import pe.minka.members.MemberId;
import pe.minka.members.SignInResult;
import pe.minka.shared.SecretToken;
import pe.minka.web.security.Proving;
import pe.minka.web.security.ReturnPath;
import pe.minka.web.security.Sessions;

/** What follows when somebody showed who they are: the second step, if they have one, and then the page they wanted. */
@Component
public class Gate {

    static final String STEP = "/ingresar/segundo-paso";
    static final String ACCOUNT = "/mi/cuenta/segundo-paso";

    private final SecondStep steps;
    private final Entrance entrance;
    private final Sessions sessions;
    private final Proving proving;
    private final ReturnPath way;
    private final Clock clock;

    Gate(SecondStep steps, Entrance entrance, Sessions sessions, Proving proving, ReturnPath way, Clock clock) {
        this.steps = steps;
        this.entrance = entrance;
        this.sessions = sessions;
        this.proving = proving;
        this.way = way;
        this.clock = clock;
    }

    /** The device this browser was known by at a former visit. */
    public @Nullable SecretToken device(HttpServletRequest request) {
        return sessions.device(request);
    }

    /** After a password, a link or somebody else's word for it. */
    public String enter(
            SignInResult.Entered entered,
            boolean keep,
            @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        sessions.keepDevice(entered.device(), response);
        if (!steps.isSetUp(entered.member())) {
            return begin(entered.member(), keep, back, request, response);
        }
        sessions.renew(request, response);
        new WaitingEntry(entered.member(), entered.password(), keep).begin(request.getSession(), clock.instant());
        return "redirect:" + STEP + "?volver=" + UriUtils.encode(way.safe(back), StandardCharsets.UTF_8);
    }

    /** After somebody else's word for both steps: whoever has a second one here need not show it now. */
    public String enterVouched(
            SignInResult.Entered entered,
            @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        sessions.keepDevice(entered.device(), response);
        entrance.admit(entered.member(), entered.device());
        String next = begin(entered.member(), false, back, request, response);
        if (steps.isSetUp(entered.member())) {
            proving.note(request);
        }
        return next;
    }

    /** After a passkey, which is both steps at once. */
    String enterProved(
            SignInResult.Entered entered,
            @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        sessions.keepDevice(entered.device(), response);
        entrance.admit(entered.member(), entered.device());
        String next = begin(entered.member(), false, back, request, response);
        proving.note(request);
        return next;
    }

    /** Whoever was disabled or has another password meanwhile waits no more. */
    Optional<WaitingEntry> waiting(HttpServletRequest request) {
        return WaitingEntry.of(request, clock.instant())
                .filter(waiting -> entrance.isOpenTo(waiting.member(), waiting.password()));
    }

    /** After the second step. */
    String go(WaitingEntry waiting, @Nullable String back, HttpServletRequest request, HttpServletResponse response) {
        String next = begin(waiting.member(), waiting.keep(), back, request, response);
        proving.note(request);
        return next;
    }

    private String begin(
            MemberId id,
            boolean keep,
            @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var member = sessions.begin(id, keep, request, response);
        proving.noteKnown(request);
        return "redirect:" + (steps.isRequiredOf(member) && !steps.isSetUp(id) ? ACCOUNT : way.safe(back));
    }
}
