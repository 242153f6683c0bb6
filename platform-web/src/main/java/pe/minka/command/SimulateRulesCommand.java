package pe.minka.command;

import java.util.List;
import org.springframework.stereotype.Component;
import pe.minka.gamification.drafts.DraftView;
import pe.minka.gamification.drafts.RuleDraft;
import pe.minka.gamification.drafts.RuleDrafts;
import pe.minka.gamification.simulation.Simulation;

/** Tries out a draft of rules that somebody keeps, as its page does, and says what would change. */
@Component
class SimulateRulesCommand implements Command {

    private final People people;
    private final RuleDrafts drafts;
    private final OperatorLog log;

    SimulateRulesCommand(People people, RuleDrafts drafts, OperatorLog log) {
        this.people = people;
        this.drafts = drafts;
        this.log = log;
    }

    @Override
    public CommandName name() {
        return CommandName.SIMULATE_RULES;
    }

    @Override
    public End run(Options options, Console console) {
        var admin = people.administrator(options.require("por"));
        var open = drafts.open(admin).stream().map(DraftView::draft).toList();
        var wanted = options.get("borrador");
        if (wanted.isEmpty()) {
            list(open, console);
            return End.WELL;
        }
        var draft = chosen(open, wanted.get());
        var result = drafts.tryOut(admin, draft.id());
        log.record(name(), admin);
        tell(draft, result, console);
        return End.WELL;
    }

    private static void list(List<RuleDraft> open, Console console) {
        console.say(open.isEmpty() ? "simulate-rules.none" : "simulate-rules.open");
        open.forEach(draft -> console.say("simulate-rules.one", draft.id(), draft.name(), draft.season()));
    }

    /** Two may be called the same. */
    private static RuleDraft chosen(List<RuleDraft> open, String wanted) {
        var meant = open.stream()
                .filter(draft ->
                        draft.id().toString().equals(wanted) || draft.name().equalsIgnoreCase(wanted))
                .toList();
        if (meant.size() != 1) {
            throw CommandRefused.because(meant.isEmpty() ? "simulate-rules.unknown" : "simulate-rules.several", wanted);
        }
        return meant.getFirst();
    }

    private static void tell(RuleDraft draft, Simulation result, Console console) {
        var places = result.places();
        console.say("simulate-rules.done", draft.name(), draft.season());
        console.say("simulate-rules.counted", result.contributions());
        console.say("simulate-rules.places", places.rising(), places.falling(), places.staying());
        console.say(
                "simulate-rules.points",
                result.gaining(),
                result.losing(),
                result.before().points(),
                result.after().points());
        console.say("simulate-rules.standings", result.standingChanges());
        console.say("simulate-rules.how");
    }
}
