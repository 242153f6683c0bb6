package pe.minka.command;

import org.springframework.stereotype.Component;
import pe.minka.gamification.RankingDesk;

/** Builds the boards of the ranking anew from the database, beside those that are read. */
@Component
class RebuildRankingCommand implements Command {

    private final RankingDesk desk;

    RebuildRankingCommand(RankingDesk desk) {
        this.desk = desk;
    }

    @Override
    public CommandName name() {
        return CommandName.REBUILD_RANKING;
    }

    @Override
    public End run(Options options, Console console) {
        return switch (desk.rebuildNow()) {
            case DONE -> {
                console.say("rebuild-ranking.done");
                yield End.WELL;
            }
            case BUSY -> throw CommandRefused.because("rebuild-ranking.busy");
            case AWAY -> throw CommandRefused.because("rebuild-ranking.away");
        };
    }
}
