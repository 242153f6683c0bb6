package pe.minka.web.account;

import java.util.List;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.AccountErasure;
import pe.minka.practices.Post;
import pe.minka.practices.PracticeLine;
import pe.minka.practices.PracticeShelf;

/** What somebody who wants to be erased leaves behind. */
@Component
class Leaving {

    private final AccountErasure erasure;
    private final PracticeShelf practices;

    Leaving(AccountErasure erasure, PracticeShelf practices) {
        this.erasure = erasure;
        this.practices = practices;
    }

    /** The practices that would be without a holder. */
    List<PracticeLine> held(Access me) {
        return practices.of(me).stream()
                .filter(practice -> practice.mine() == Post.HOLDER)
                .toList();
    }

    boolean isPossible(Access me) {
        return erasure.isPossible(me);
    }

    void erase(Access me, String password) {
        erasure.erase(me, password);
    }
}
