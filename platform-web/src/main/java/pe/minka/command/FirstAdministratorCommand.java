package pe.minka.command;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import pe.minka.members.FirstAdministrators;

/** Prints a link with which somebody becomes one of the first two national administrators. */
@Component
class FirstAdministratorCommand implements Command {

    private final FirstAdministrators administrators;
    private final String address;

    FirstAdministratorCommand(FirstAdministrators administrators, @Value("${minka.base-url}") String baseUrl) {
        this.administrators = administrators;
        this.address = baseUrl.replaceAll("/+$", "") + "/primera-administracion/";
    }

    @Override
    public CommandName name() {
        return CommandName.FIRST_ADMINISTRATOR;
    }

    @Override
    public End run(Options options, Console console) {
        var link = administrators.linkForTheFirstTwo();
        console.say("first.link", FirstAdministrators.LIFE.toHours());
        console.line(address + link.value());
        console.say("first.how");
        return End.WELL;
    }
}
