package pe.minka.writing;

import java.util.List;

/**
 * Something that keeps a section from being complete.
 *
 * @param field the field that mends it, as forms and the API name it: {@code items[0].cutOff}
 * @param code the text that explains it
 */
public record Gap(String field, String code, List<Object> arguments) {

    public Gap {
        arguments = List.copyOf(arguments);
    }

    public static Gap at(String field, String code, Object... arguments) {
        return new Gap(field, code, List.of(arguments));
    }

    Gap within(String list, int position) {
        return new Gap(list + "[" + position + "]." + field, code, arguments);
    }
}
