package pe.minka.members;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.organisations.OrganisationId;

/** A row of a file of people to invite, as it was understood. */
public record InvitationRow(
        int line,
        String givenNames,
        String surnames,
        String mail,
        String organisationText,
        @Nullable OrganisationId organisation,
        String post,
        Outcome outcome,
        List<Problem> problems) {

    public InvitationRow {
        problems = List.copyOf(problems);
    }

    /** What confirming the file does with the row. */
    public enum Outcome {
        INVITE,
        KNOWN,
        ERROR
    }

    /** What is wrong with a row: the key of a text, and what the text names. */
    public record Problem(String code, List<String> arguments) {

        private static final int SHOWN = 200;

        public Problem {
            arguments = List.copyOf(arguments);
        }

        static Problem of(String code, Object... arguments) {
            return new Problem(
                    code,
                    Arrays.stream(arguments)
                            .map(String::valueOf)
                            .map(text -> text.substring(0, Math.min(SHOWN, text.length())))
                            .toList());
        }
    }
}
