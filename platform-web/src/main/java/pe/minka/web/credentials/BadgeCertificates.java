package pe.minka.web.credentials;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import pe.minka.gamification.badges.AwardId;
import pe.minka.gamification.credentials.CredentialAddresses;
import pe.minka.gamification.credentials.CredentialReading;
import pe.minka.gamification.credentials.Credentials;
import pe.minka.members.Access;
import pe.minka.shared.NotFound;
import pe.minka.web.format.Download;

/** A paper that says who was given an insignia, for its owner; it names the public page, so that there has to be one. */
@Component
class BadgeCertificates {

    private final Credentials credentials;
    private final CredentialReading reading;
    private final CredentialAddresses addresses;
    private final CertificatePaper paper;

    BadgeCertificates(
            Credentials credentials, CredentialReading reading, CredentialAddresses addresses, CertificatePaper paper) {
        this.credentials = credentials;
        this.reading = reading;
        this.addresses = addresses;
        this.paper = paper;
    }

    ResponseEntity<byte[]> answer(Access me, AwardId id) {
        credentials.requireTaken(me, id);
        var credential = reading.find(id).orElseThrow(() -> new NotFound("credential " + id.value()));
        byte[] content = paper.print(me.profile().name(), credential, addresses.credential(id));
        return Download.of(
                MediaType.APPLICATION_PDF, "constancia-" + credential.badge().code() + ".pdf", content);
    }
}
