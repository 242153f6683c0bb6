package pe.minka.command;

import java.util.List;
import org.springframework.stereotype.Component;
import pe.minka.gamification.seals.BoardCheck;
import pe.minka.gamification.seals.CheckedBoards;
import pe.minka.gamification.seals.CheckedLedger;
import pe.minka.gamification.seals.Difference;
import pe.minka.gamification.seals.LedgerCheck;
import pe.minka.gamification.seasons.CheckedClosing;

/**
 * Recounts everything that follows from the ledger of points, as far as the live ranking, and says where something is not
 * what it should be.
 */
@Component
class CheckPointsCommand implements Command {

    private static final int SHOWN = 50;

    private final LedgerCheck check;
    private final BoardCheck boards;

    CheckPointsCommand(LedgerCheck check, BoardCheck boards) {
        this.check = check;
        this.boards = boards;
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
        var live = boards.check();
        live.ifPresentOrElse(compared -> tell(compared, console), () -> console.say("check-points.boards.away"));
        return checked.agrees() && live.map(CheckedBoards::agrees).orElse(true) ? End.WELL : End.BADLY;
    }

    private static void tell(CheckedClosing closing, Console console) {
        if (closing.key() == null) {
            console.say("check-points.signed.before", closing.season());
        } else {
            console.say("check-points.signed", closing.season(), closing.key());
        }
    }

    private static void tell(CheckedLedger checked, Console console) {
        console.say(
                "check-points.differs", checked.entries(), checked.differences().size());
        tell(checked.differences(), console);
    }

    private static void tell(CheckedBoards compared, Console console) {
        if (compared.agrees()) {
            console.say("check-points.boards.agree", compared.boards());
        } else {
            console.say("check-points.boards.differ", compared.differences().size());
            tell(compared.differences(), console);
        }
    }

    private static void tell(List<Difference> differences, Console console) {
        differences.stream()
                .limit(SHOWN)
                .forEach(one -> console.say("check-points." + one.subject(), one.where(), one.expected(), one.found()));
        if (differences.size() > SHOWN) {
            console.say("check-points.more", differences.size() - SHOWN);
        }
    }
}
