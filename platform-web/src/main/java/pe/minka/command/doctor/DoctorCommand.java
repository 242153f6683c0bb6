package pe.minka.command.doctor;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import pe.minka.command.Command;
import pe.minka.command.CommandName;
import pe.minka.command.CommandTexts;
import pe.minka.command.Console;
import pe.minka.command.Options;
import pe.minka.command.doctor.Finding.State;

/** Prints a line for each finding, and for what is not well also why and how to mend it. */
@Component
class DoctorCommand implements Command {

    private static final String INDENT = " ".repeat(7);

    private final List<Examination> examinations;

    DoctorCommand(List<Examination> examinations) {
        this.examinations = List.copyOf(examinations);
    }

    @Override
    public CommandName name() {
        return CommandName.DOCTOR;
    }

    @Override
    public End run(Options options, Console console) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        for (var examination : examinations) {
            for (Finding finding : examination.findings()) {
                counts.merge(finding.state(), 1, Integer::sum);
                tell(finding, console);
            }
        }
        int bad = counts.getOrDefault(State.BAD, 0);
        console.say("doctor.sum", counts.getOrDefault(State.GOOD, 0), counts.getOrDefault(State.WARNING, 0), bad);
        return bad == 0 ? End.WELL : End.BADLY;
    }

    private static void tell(Finding finding, Console console) {
        console.line("%-6s %s".formatted(finding.state().word(), finding.what()));
        if (finding.state() != State.GOOD) {
            console.line(INDENT + CommandTexts.say("doctor.why", finding.why()));
            console.line(INDENT + CommandTexts.say("doctor.mend", finding.mending()));
        }
    }
}
