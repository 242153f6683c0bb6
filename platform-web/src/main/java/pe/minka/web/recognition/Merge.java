package pe.minka.web.recognition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import pe.minka.web.forms.FormErrors;

/**
 * What two people made of the same form, field by field: one that was left as it was read says what it says by now, and
 * where both changed it, whoever goes on keeps theirs and is told.
 */
final class Merge {

    private final Map<String, String> both = new LinkedHashMap<>();

    String text(String field, String read, String mine, String now) {
        return isLeft(field, read, mine, now) ? now : mine;
    }

    @Nullable
    Integer number(String field, @Nullable Integer read, @Nullable Integer mine, @Nullable Integer now) {
        return isLeft(field, read, mine, now) ? now : mine;
    }

    private boolean isLeft(String field, @Nullable Object read, @Nullable Object mine, @Nullable Object now) {
        if (Objects.equals(mine, read)) {
            return true;
        }
        if (!Objects.equals(now, read) && !Objects.equals(now, mine)) {
            both.put(field, String.valueOf(now));
        }
        return false;
    }

    /**
     * The form stands on the page, and at each field that both changed what it says by now.
     *
     * @param words of a field and what it says
     */
    <F> F show(F form, BindingResult errors, BinaryOperator<String> words, Model model) {
        var merged = FormErrors.replace(form, errors, model);
        both.forEach((field, now) -> {
            if (now.isEmpty()) {
                merged.rejectValue(field, "recognition.now.empty");
            } else {
                merged.rejectValue(field, "recognition.now", new Object[] {words.apply(field, now)}, "recognition.now");
            }
        });
        return form;
    }
}
