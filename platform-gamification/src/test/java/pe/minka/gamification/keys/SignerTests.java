package pe.minka.gamification.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.RecognitionTest;
import pe.minka.gamification.Administrators;
import pe.minka.gamification.credentials.KeyDesk;
import pe.minka.members.Reason;

@RecognitionTest
class SignerTests {

    @Autowired
    private Signer signer;

    @Autowired
    private KeyDesk desk;

    @Autowired
    private Administrators administrators;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void whoeverWasHungUpOnWhileAKeyWasMadeDoesNotBeginAgain() {
        String before = sign(false);
        desk.rotate(administrators.national(), before, new Reason("Toca"));

        String lost = sign(true);
        String kept = sign(false);

        assertThat(kept).isEqualTo(lost).isNotEqualTo(before);
        desk.rotate(administrators.national(), kept, new Reason("Toca"));
        assertThat(sign(false)).isNotEqualTo(kept);
    }

    @Test
    void noTransactionWaitsForAKeyThatIsMadeAhead() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> signer.prepare()))
                .isInstanceOf(IllegalTransactionStateException.class);
        signer.prepare();
    }

    private String sign(boolean inVain) {
        return transaction.execute(status -> {
            if (inVain) {
                status.setRollbackOnly();
            }
            return signer.sign(Map.of()).key();
        });
    }
}
