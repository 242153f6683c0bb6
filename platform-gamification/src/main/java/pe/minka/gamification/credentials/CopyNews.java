package pe.minka.gamification.credentials;

import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.gamification.RecognitionSwitch;
import pe.minka.gamification.credentials.CredentialRows.Holder;
import pe.minka.notifications.Announcements;

/**
 * Tells people that the copies they have of their insignias are worth nothing any more: each of them once for each key,
 * however many they have and however often it is heard of.
 */
@Component
class CopyNews {

    private static final String ALL = "/insignias";
    private static final String ONE = "/insignias/llevar/";
    private static final int TOGETHER = 50;

    private final CredentialRows rows;
    private final Announcements announcements;
    private final RecognitionSwitch recognition;
    private final TransactionTemplate transaction;

    CopyNews(
            CredentialRows rows,
            Announcements announcements,
            RecognitionSwitch recognition,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.announcements = announcements;
        this.recognition = recognition;
        this.transaction = transaction;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(CopiesWorthless event) {
        tellHolders(event.key());
    }

    /** Some at a time: who is told stays told, whatever becomes of the others. */
    void tellHolders(String key) {
        var holders = rows.holders(key);
        for (int from = 0; from < holders.size(); from += TOGETHER) {
            List<Holder> some = holders.subList(from, Math.min(from + TOGETHER, holders.size()));
            transaction.executeWithoutResult(done -> some.forEach(holder -> tell(key, holder)));
        }
    }

    /** While nothing of recognition is seen they can take no other copy: it stands there once they can. */
    private void tell(String key, Holder holder) {
        String page = holder.awards() == 1 ? ONE + holder.award().value() : ALL;
        if (recognition.isShown()) {
            announcements.copiesWorthless(key, holder.member(), page);
        } else {
            announcements.copiesWorthlessUnseen(key, holder.member(), page);
        }
    }
}
