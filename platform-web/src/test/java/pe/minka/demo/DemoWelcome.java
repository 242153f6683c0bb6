package pe.minka.demo;

import java.nio.file.Path;

/** The one block a person reads when everything stands. */
record DemoWelcome(int port, Path folder) {

    String text() {
        String address = "http://localhost:" + port;
        var text = new StringBuilder();
        text.append('\n');
        line(text, 2, StartRefused.text("ready.title", address));
        text.append('\n');
        line(text, 2, StartRefused.text("ready.accounts", DemoAccount.PASSWORD));
        var accounts = DemoAccount.all();
        int width = accounts.stream()
                .mapToInt(account -> account.mail().length())
                .max()
                .orElse(0);
        accounts.forEach(
                account -> line(text, 4, ("%-" + width + "s  %s").formatted(account.mail(), account.description())));
        text.append('\n');
        line(text, 2, StartRefused.text("ready.mail", address + "/demo/correo"));
        line(text, 2, StartRefused.text("ready.stop", folder));
        line(text, 2, StartRefused.text("ready.fresh"));
        text.append('\n');
        return text.toString();
    }

    private static void line(StringBuilder text, int indent, String line) {
        text.append(" ".repeat(indent)).append(line).append('\n');
    }
}
