package pe.minka.members;

import java.time.Duration;

/** What a link in a mail is good for, and for how long. */
public enum LinkPurpose {
    CONFIRM_MAIL(Duration.ofHours(24)),
    RESET_PASSWORD(Duration.ofHours(1)),
    ACCEPT_INVITATION(Duration.ofDays(7)),
    SIGN_IN(Duration.ofMinutes(10));

    private final Duration life;

    LinkPurpose(Duration life) {
        this.life = life;
    }

    public Duration life() {
        return life;
    }
}
