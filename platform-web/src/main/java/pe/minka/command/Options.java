package pe.minka.command;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the operator added to a command. */
public record Options(Map<String, String> values) {

    private static final Set<String> YES = Set.of("si", "s\u00ed", "yes");

    public Options {
        values = Map.copyOf(values);
    }

    public Optional<String> get(String option) {
        return Optional.ofNullable(values.get(option)).map(String::strip).filter(text -> !text.isEmpty());
    }

    public String require(String option) {
        return get(option).orElseThrow(() -> CommandRefused.because("option.missing", option));
    }

    public int number(String option, int otherwise) {
        return get(option)
                .map(text -> {
                    if (!text.matches("\\d{1,7}")) {
                        throw CommandRefused.because("option.number", option);
                    }
                    return Integer.parseInt(text);
                })
                .orElse(otherwise);
    }

    public boolean isYes(String option) {
        return get(option).filter(YES::contains).isPresent();
    }
}
