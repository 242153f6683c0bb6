package pe.minka.command;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.InvitationBatchId;
import pe.minka.members.InvitationBatches;
import pe.minka.members.InvitationRow;
import pe.minka.shared.Peru;

/** Invites people from a file as the page of the same name does, in the name of an administrator. */
@Component
class ImportMembersCommand implements Command {

    private final People people;
    private final InvitationBatches batches;
    private final OperatorLog log;
    private final MessageSource messages;

    ImportMembersCommand(People people, InvitationBatches batches, OperatorLog log, MessageSource messages) {
        this.people = people;
        this.batches = batches;
        this.log = log;
        this.messages = messages;
    }

    @Override
    public CommandName name() {
        return CommandName.IMPORT_MEMBERS;
    }

    @Override
    public End run(Options options, Console console) {
        var admin = people.administrator(options.require("por"));
        Path file = Path.of(options.require("archivo"));
        var id = batches.upload(admin, SentFile.name(file), SentFile.read(file));
        tellProblems(admin, id, console);
        var counts = batches.find(admin, id).counts();
        console.say("members.preview", counts.invite(), counts.known(), counts.error());
        if (counts.invite() == 0) {
            batches.discard(admin, id);
            return counts.error() == 0 ? End.WELL : End.BADLY;
        }
        if (!options.isYes("confirmar")) {
            batches.discard(admin, id);
            console.say("import.confirm");
            return End.WELL;
        }
        int invited = batches.confirm(admin, id);
        log.record(name(), admin);
        console.say("members.done", invited);
        return End.WELL;
    }

    private void tellProblems(Access admin, InvitationBatchId id, Console console) {
        Pages.each(page -> batches.rows(admin, id, InvitationRow.Outcome.ERROR, page))
                .forEach(row -> console.say("import.line", Integer.toString(row.line()), words(row)));
    }

    private String words(InvitationRow row) {
        return row.problems().stream()
                .map(problem ->
                        messages.getMessage(problem.code(), problem.arguments().toArray(), Peru.LOCALE))
                .collect(Collectors.joining(" "));
    }
}
