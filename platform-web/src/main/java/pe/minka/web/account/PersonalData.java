package pe.minka.web.account;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.AccountData;
import pe.minka.members.AccountProfile;
import pe.minka.members.Consent;
import pe.minka.practices.PracticeLine;
import pe.minka.shared.Peru;

/** What the page of personal data offers. */
@Component
class PersonalData {

    private final AccountData data;
    private final Leaving leaving;
    private final AccountProfile account;
    private final PersonalArchive archive;
    private final MessageSource messages;
    private final Clock clock;

    PersonalData(
            AccountData data,
            Leaving leaving,
            AccountProfile account,
            PersonalArchive archive,
            MessageSource messages,
            Clock clock) {
        this.data = data;
        this.leaving = leaving;
        this.account = account;
        this.archive = archive;
        this.messages = messages;
        this.clock = clock;
    }

    @Nullable
    Consent consent(Access me) {
        return account.consent(me).orElse(null);
    }

    boolean mayLeave(Access me) {
        return leaving.isPossible(me);
    }

    List<PracticeLine> held(Access me) {
        return leaving.held(me);
    }

    /** What has to be typed to leave. */
    String word() {
        return messages.getMessage("account.erase.word.value", null, Peru.LOCALE);
    }

    void erase(Access me, String password) {
        leaving.erase(me, password);
    }

    String archiveName() {
        return "minka-mis-datos-" + Peru.dayOf(clock.instant()) + ".zip";
    }

    byte[] archive(Access me) {
        return archive.write(me, data.of(me), data.files(me), clock.instant());
    }
}
