package pe.minka.command;

import org.springframework.stereotype.Component;
import pe.minka.gamification.seals.CheckedLedger;
import pe.minka.gamification.seals.LedgerCheck;
import pe.minka.gamification.seasons.CheckedClosing;

/** Recounts everything that follows from the ledger of points, and says where something is not what it should be. */
@Component
class CheckPointsCommand implements Command {

    private static final int SHOWN = 50;

    private final LedgerCheck check;

    CheckPointsCommand(LedgerCheck check) {
        this.check = check;
    }

    @Override
    public CommandName name() {
        return CommandName.CHECK_POINTS;
    }

    @Override
    public End run(Options options, Console console) {
        var checked = check.check();
        if (checked.agrees()) {
            console.say("check-points.agrees", checked.entries());
        } else {
            tell(checked, console);
        }
        checked.closings().stream().filter(CheckedClosing::genuine).forEach(closing -> tell(closing, console));
        if (checked.unsealed() > 0) {
            console.say("check-points.unsealed", checked.unsealed());
        }
        return checked.agrees() ? End.WELL : End.BADLY;
    }

    private static void tell(CheckedClosing closing, Console console) {
        if (closing.key() == null) {
            console.say("check-points.signed.before", closing.season());
        } else {
            console.say("check-points.signed", closing.season(), closing.key());
        }
    }

    private static void tell(CheckedLedger checked, Console console) {
        int all = checked.differences().size();
        console.say("check-points.differs", checked.entries(), all);
        checked.differences().stream()
                .limit(SHOWN)
                .forEach(one -> console.say("check-points." + one.subject(), one.where(), one.expected(), one.found()));
        if (all > SHOWN) {
            console.say("check-points.more", all - SHOWN);
        }
    }
}
