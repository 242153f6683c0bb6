package pe.minka.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A command as it was typed: its name, its options, and the settings of the platform that were given beside them. */
record Request(CommandName name, Options options, List<String> settings) {

    static final String COMMAND = "minka.command";

    private static final String MARK = "--";
    private static final Pattern SIZES = Pattern.compile("normal|large|[3-9]\\d{2}|[1-9]\\d{3,4}");

    Request {
        settings = List.copyOf(settings);
    }

    /** Nobody can tell what was meant. */
    static final class Unclear extends RuntimeException {

        Unclear(String key, Object... arguments) {
            super(CommandTexts.say(key, arguments));
        }
    }

    static boolean isMeant(String argument) {
        return argument.equals(MARK + COMMAND) || argument.startsWith(MARK + COMMAND + "=");
    }

    /** What has a dot in its name is a setting of the platform, as everywhere; the rest are options of the command. */
    static Request of(String... arguments) {
        Map<String, String> options = new HashMap<>();
        List<String> settings = new ArrayList<>();
        String name = "";
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            String value = parts.length == 2 ? parts[1] : "";
            if (isMeant(argument)) {
                name = value;
            } else if (!argument.startsWith(MARK)) {
                throw new Unclear("unclear.argument", argument);
            } else if (parts[0].contains(".")) {
                settings.add(argument);
            } else {
                options.put(parts[0].substring(MARK.length()), value);
            }
        }
        String typed = name;
        var command = CommandName.named(typed).orElseThrow(() -> new Unclear("unclear.command", typed));
        options.keySet().stream()
                .filter(option -> !command.options().contains(option))
                .findFirst()
                .ifPresent(option -> {
                    throw new Unclear("unclear.option", command, option);
                });
        if (!SIZES.matcher(options.getOrDefault("personas", "normal")).matches()) {
            throw new Unclear("unclear.size");
        }
        return new Request(command, new Options(options), settings);
    }

    /** What the platform is told so that it does nothing but the command; whatever was typed goes before it. */
    String[] arguments() {
        Map<String, String> own = new HashMap<>(Map.of(
                COMMAND,
                name.toString(),
                "minka.schedules",
                "false",
                "spring.main.lazy-initialization",
                "true",
                "logging.level.root",
                "error",
                "logging.level.pe.minka",
                "error"));
        switch (name.stage()) {
            case ALONE -> {
                own.put("minka.required-settings", "false");
            }
            case DEMO -> {
                own.put("minka.demo", "true");
                options.get("personas").ifPresent(size -> own.put("minka.demo-size", size));
            }
            case PLATFORM -> {}
        }
        List<String> all = new ArrayList<>(settings);
        own.forEach((setting, value) -> {
            String begin = MARK + setting + "=";
            if (settings.stream().noneMatch(typed -> typed.startsWith(begin))) {
                all.add(begin + value);
            }
        });
        return all.toArray(String[]::new);
    }
}
