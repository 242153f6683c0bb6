package pe.minka.practices;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.shared.SecretToken;

/** The links by which people without an account comment on a practice. Whoever sends the mail issues it at that moment. */
@Service
public class ExpertLinks {

    private final ExpertInvitationRows rows;
    private final Clock clock;

    ExpertLinks(ExpertInvitationRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Where a link goes. */
    public record Destination(String name, String mail, Instant until) {}

    /** Empty when the invitation was taken back or has come to its end. */
    @Transactional(readOnly = true)
    public Optional<Destination> destination(ExpertInvitationId id) {
        return rows.find(id)
                .filter(invitation -> invitation.mail() != null && invitation.opens(clock.instant()))
                .map(invitation -> new Destination(
                        Objects.requireNonNull(invitation.name()),
                        Objects.requireNonNull(invitation.mail()),
                        Objects.requireNonNull(invitation.expiresAt())));
    }

    @Transactional
    public SecretToken issue(ExpertInvitationId id) {
        var token = SecretToken.generate();
        rows.issue(id, token, clock.instant());
        return token;
    }
}
