package pe.minka.command;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import pe.minka.setup.DatabaseAnalyzer;
import pe.minka.shared.Forbidden;
import pe.minka.shared.Peru;
import pe.minka.shared.RuleViolation;

/** Carries out the command that the arguments of the process name, and says with which number the process ends. */
public final class CommandLine {

    static final int WELL = 0;
    static final int REFUSED = 1;
    static final int UNCLEAR = 2;

    private final Class<?> platform;
    private final Console console;

    CommandLine(Class<?> platform, Console console) {
        this.platform = platform;
        this.console = console;
    }

    public static boolean isMeant(String... arguments) {
        return Arrays.stream(arguments).anyMatch(Request::isMeant);
    }

    public static int run(Class<?> platform, String... arguments) {
        return new CommandLine(platform, Console.standard()).run(arguments);
    }

    int run(String... arguments) {
        Request request;
        try {
            request = Request.of(arguments);
        } catch (Request.Unclear unclear) {
            console.line(String.valueOf(unclear.getMessage()));
            listCommands();
            return UNCLEAR;
        }
        try (var context = start(request)) {
            return context == null ? REFUSED : carryOut(request, context);
        }
    }

    private void listCommands() {
        console.say("list");
        Arrays.stream(CommandName.values())
                .forEach(name -> console.line("  %-22s%s".formatted(name, CommandTexts.say(name + ".summary"))));
    }

    /** Nothing when it did not start, which has been reported then. */
    private @Nullable ConfigurableApplicationContext start(Request request) {
        boolean alone = request.name().stage() == CommandName.Stage.ALONE;
        var application = new SpringApplication(alone ? Alone.class : platform);
        if (alone) {
            application.setWebApplicationType(WebApplicationType.NONE);
        }
        application.setLogStartupInfo(false);
        try {
            return application.run(request.arguments());
        } catch (RuntimeException reported) {
            return null;
        }
    }

    private int carryOut(Request request, ConfigurableApplicationContext context) {
        var command = context.getBeanProvider(Command.class).stream()
                .filter(one -> one.name() == request.name())
                .findFirst()
                .orElseThrow();
        try {
            return command.run(request.options(), console) == Command.End.WELL ? WELL : REFUSED;
        } catch (RuntimeException failure) {
            console.line(sentence(failure, context).orElseThrow(() -> failure));
            return REFUSED;
        }
    }

    private static Optional<String> sentence(RuntimeException failure, ConfigurableApplicationContext context) {
        return switch (failure) {
            case CommandRefused refused -> Optional.of(refused.sentence());
            case RuleViolation violation -> Optional.of(words(violation, context));
            case Forbidden forbidden -> Optional.of(CommandTexts.say("forbidden"));
            default -> ofDatabase(failure, context);
        };
    }

    private static String words(RuleViolation violation, MessageSource messages) {
        return messages.getMessage(violation.code(), violation.arguments(), Peru.LOCALE);
    }

    private static Optional<String> ofDatabase(Throwable failure, ConfigurableApplicationContext context) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof SQLException sql) {
                return Optional.ofNullable(new DatabaseAnalyzer(context.getEnvironment()).sentence(sql));
            }
        }
        return Optional.empty();
    }
}
