package pe.minka.members;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import pe.minka.organisations.OrganisationId;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.SecretToken;

/**
 * How a person becomes a member (inscripción): enrols and confirms the mail address, or accepts an invitation. Nothing
 * here tells whether a mail address is known; only the mail that follows does.
 */
@Service
public class Registrations {

    private final EnrolmentDesk desk;
    private final MailRequests requests;
    private final Passwords passwords;
    private final PasswordCheck check;

    Registrations(EnrolmentDesk desk, MailRequests requests, Passwords passwords, PasswordCheck check) {
        this.desk = desk;
        this.requests = requests;
        this.passwords = passwords;
        this.check = check;
    }

    /**
     * The hash is made for everybody, known or not, so that both take the same time, and outside of the transaction,
     * so that no connection waits for it.
     */
    public void enrol(Enrolment enrolment) {
        var profile = enrolment.profile();
        checkPassword(enrolment.password(), enrolment.mail(), profile.name(), profile.organisation());
        String hash = passwords.hash(enrolment.password());
        try {
            desk.enrol(enrolment, hash);
        } catch (DuplicateKeyException | OptimisticLockingFailureException sameMailAtTheSameMoment) {
            desk.enrol(enrolment, hash);
        }
    }

    /** Refuses what the policy refuses, so that a form can say it together with whatever else is amiss. */
    public void checkPassword(String password, MailAddress mail, String name, @Nullable OrganisationId organisation) {
        check.require(password, mail, name, organisation);
    }

    /** Sends the mail that brings a person on, if there is anything to bring on. */
    public void sendAgain(MailAddress mail) {
        requests.take(mail, EnrolmentRepeated::new);
    }

    /** Who is active from now on or waits for an administrator; empty when the link opens nothing any more. */
    public Optional<MemberStatus> confirm(SecretToken token) {
        return desk.confirm(token);
    }

    /** Whom an invitation is for, as long as it can be accepted. */
    public Optional<Invitation> invited(SecretToken token) {
        return desk.invited(token);
    }

    /** The invited person is a member from now on. */
    public MemberId accept(SecretToken token, Acceptance acceptance) {
        var invited = invited(token).orElseThrow(Registrations::gone);
        String name = acceptance.givenNames() + " " + acceptance.surnames();
        checkPassword(acceptance.password(), new MailAddress(invited.mail()), name, invited.organisation());
        String hash = passwords.hash(acceptance.password());
        return desk.accept(token, acceptance, hash).orElseThrow(Registrations::gone);
    }

    /** Lets a member in without mails and questions: for a community that is loaded, not for people at the door. */
    public MemberId admit(Admission admission) {
        return desk.admit(admission);
    }

    private static RuleViolation gone() {
        return new RuleViolation("members.link.gone");
    }
}
