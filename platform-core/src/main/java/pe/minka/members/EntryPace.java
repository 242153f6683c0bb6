package pe.minka.members;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;
import pe.minka.members.EntryLevels.Tries;

/** Slows down whoever sends the forms of the door (enrol, recover, send again) by the hundred from one address. */
@Service
public class EntryPace {

    private final EntryLevels levels;

    EntryPace(EntryLevels levels) {
        this.levels = levels;
    }

    /** Zero, or how long to wait before the form may be sent. */
    public Duration send(ClientAddress address) {
        return levels.charge(List.of(Tries.of(EntryLimit.FORM, address.counted())));
    }
}
