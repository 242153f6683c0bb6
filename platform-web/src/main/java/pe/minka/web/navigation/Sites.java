package pe.minka.web.navigation;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import pe.minka.conversations.ModerationDesk;
import pe.minka.gamification.RecognitionSwitch;
import pe.minka.members.Access;
import pe.minka.members.Theme;
import pe.minka.notifications.Bell;
import pe.minka.notifications.Notices;
import pe.minka.shared.DatabaseAway;
import pe.minka.walls.PostQueue;
import pe.minka.web.navigation.Site.Viewer;
import pe.minka.web.security.Proving;

/** Knows what the layout around a page shows to whoever is asking. */
@Component
public class Sites {

    /** Set on a request whose page is kept: what it shows is asked anew, for it may be shown longer than an answer holds. */
    public static final String KEPT = "minka.kept";

    private final Notices notices;
    private final ModerationDesk moderation;
    private final PostQueue posts;
    private final RecognitionSwitch recognition;
    private final boolean demo;
    private final boolean development;

    Sites(
            Notices notices,
            ModerationDesk moderation,
            PostQueue posts,
            RecognitionSwitch recognition,
            @Value("${minka.demo}") boolean demo,
            @Value("${minka.development}") boolean development) {
        this.notices = notices;
        this.moderation = moderation;
        this.posts = posts;
        this.recognition = recognition;
        this.demo = demo;
        this.development = development;
    }

    public Site of(@Nullable Access member, HttpServletRequest request) {
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
        boolean shown = isShown(request);
        var bell = member == null ? new Bell(0, 0) : notices.bell(member.id());
        return new Site(
                member == null ? null : viewer(member),
                Menu.of(
                        member,
                        path,
                        member == null ? 0 : moderation.waiting(member).count() + posts.waiting(member),
                        member != null && shown),
                bell,
                path,
                shown,
                Proving.isHeld(request),
                demo,
                development);
    }

    /** Nowhere while the database is away: the page that says so is shown all the same. */
    private boolean isShown(HttpServletRequest request) {
        try {
            return request.getAttribute(KEPT) == null ? recognition.isShown() : recognition.isShownNow();
        } catch (RuntimeException e) {
            if (DatabaseAway.isCauseOf(e)) {
                return false;
            }
            throw e;
        }
    }

    private static Viewer viewer(Access member) {
        var profile = member.profile();
        var preferences = member.preferences();
        String firstName = profile.givenNames().split(" ", 2)[0];
        return new Viewer(
                member.id().value().toString(),
                profile.name(),
                firstName,
                member.face(),
                themeName(preferences.theme()),
                preferences.dataSaver(),
                preferences.shortcuts());
    }

    private static String themeName(Theme theme) {
        return switch (theme) {
            case SYSTEM -> "sistema";
            case LIGHT -> "claro";
            case DARK -> "oscuro";
        };
    }
}
