package pe.minka.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where a command tells the operator what it does, line by line. */
public final class Console {

    private final PrintStream out;

    public Console(PrintStream out) {
        this.out = out;
    }

    /** A terminal without a language of its own still shows UTF-8. */
    static Console standard() {
        return new Console(
                StandardCharsets.US_ASCII.equals(System.out.charset())
                        ? new PrintStream(System.out, true, StandardCharsets.UTF_8)
                        : System.out);
    }

    public void say(String key, Object... arguments) {
        line(CommandTexts.say(key, arguments));
    }

    public void line(String text) {
        out.println(text);
        out.flush();
    }
}
