package pe.minka.web.problems;

import java.beans.PropertyEditorSupport;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.multipart.MultipartFile;

/**
 * What none of our forms can send counts as not sent. Otherwise a single such value would leave the form without its
 * record, and nothing else that was typed would be looked at.
 */
@ControllerAdvice
class FormValues {

    private static final Set<String> TICKED = Set.of("true", "on", "yes", "1");
    private static final String WHOLE_NUMBER = "-?\\d{1,9}";

    @InitBinder
    void readKindly(WebDataBinder binder) {
        var form = binder.getTargetType();
        if (form != null && form.toClass().isRecord()) {
            binder.registerCustomEditor(Boolean.class, new Reading(TICKED::contains));
            binder.registerCustomEditor(
                    Integer.class, new Reading(text -> text.matches(WHOLE_NUMBER) ? Integer.valueOf(text) : null));
            binder.registerCustomEditor(MultipartFile.class, new Reading(text -> null));
            Stream.of(form.toClass().getRecordComponents())
                    .map(RecordComponent::getType)
                    .filter(Class::isEnum)
                    .forEach(choice -> binder.registerCustomEditor(choice, new Reading(text -> one(choice, text))));
        }
    }

    private static @Nullable Object one(Class<?> choice, String name) {
        return Stream.of(choice.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static final class Reading extends PropertyEditorSupport {

        private final Function<String, @Nullable Object> meaning;

        Reading(Function<String, @Nullable Object> meaning) {
            this.meaning = meaning;
        }

        @Override
        public void setAsText(String text) {
            setValue(meaning.apply(text.strip()));
        }
    }
}
