package pe.minka.demo;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pe.minka.command.Command;
import pe.minka.command.CommandName;
import pe.minka.command.CommandRefused;
import pe.minka.command.Console;
import pe.minka.command.Options;

/** The operator wants the community without starting a demonstration. */
@Component
@DemoOnly
class LoadDemo implements Command {

    private final DemoCommunity community;
    private final Strangers strangers;

    LoadDemo(DemoCommunity community, Strangers strangers) {
        this.community = community;
        this.strangers = strangers;
    }

    @Override
    public CommandName name() {
        return CommandName.LOAD_DEMO;
    }

    @Override
    public End run(Options options, Console console) {
        int others = strangers.count();
        if (others > 0) {
            throw CommandRefused.because("load-demo.strangers", others);
        }
        community.start();
        console.say("load-demo.done", strangers.everybody());
        console.say(
                "load-demo.accounts",
                DemoAccount.all().stream().map(DemoAccount::mail).collect(Collectors.joining(", ")),
                DemoAccount.PASSWORD);
        return End.WELL;
    }
}
