package pe.minka.web.entry;

import java.util.Optional;
import org.springframework.stereotype.Component;
import pe.minka.members.LinkPurpose;
import pe.minka.members.LinkState;
import pe.minka.members.MailAddress;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberLinks;
import pe.minka.members.MemberView;
import pe.minka.organisations.Regions;
import pe.minka.shared.SecretToken;

/** Tells whoever holds a link where the person it was sent to stands, however often it is opened. */
@Component
class Confirmations {

    private final MemberLinks links;
    private final MemberDirectory directory;
    private final Regions regions;

    Confirmations(MemberLinks links, MemberDirectory directory, Regions regions) {
        this.links = links;
        this.directory = directory;
        this.regions = regions;
    }

    ConfirmationPage page(SecretToken token) {
        return switch (links.look(token, LinkPurpose.CONFIRM_MAIL)) {
            case LinkState.Open open -> page(directory.find(open.member()), true);
            case LinkState.Used used -> page(directory.find(used.member()), false);
            case LinkState.Expired expired -> page(directory.find(expired.member()), false);
            case LinkState.Unknown unknown -> new ConfirmationPage.Gone();
        };
    }

    private ConfirmationPage page(Optional<MemberView> found, boolean open) {
        if (found.isEmpty()) {
            return new ConfirmationPage.Gone();
        }
        var member = found.get();
        return switch (member.status()) {
            case UNVERIFIED -> open ? new ConfirmationPage.Open(member) : new ConfirmationPage.Gone();
            case PENDING ->
                new ConfirmationPage.Waiting(
                        regions.name(member.region()).orElse(null), new MailAddress(member.mail()).isPublic());
            case ACTIVE -> new ConfirmationPage.Joined();
            case INVITED, REJECTED, DISABLED, ERASED -> new ConfirmationPage.Gone();
        };
    }
}
