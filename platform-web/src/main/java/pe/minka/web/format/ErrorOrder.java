package pe.minka.web.format;

import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.util.DetailedError;

/** Puts the errors of a form into the order of its fields, which is the order of its record; the rest comes last. */
@Component("errorOrder")
class ErrorOrder {

    public List<DetailedError> of(List<DetailedError> errors, @Nullable Object form) {
        if (form == null || !form.getClass().isRecord()) {
            return errors;
        }
        List<String> fields = Stream.of(form.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        return errors.stream()
                .sorted(Comparator.comparingInt(error -> place(error, fields)))
                .toList();
    }

    private static int place(DetailedError error, List<String> fields) {
        int place = error.isGlobal() ? -1 : fields.indexOf(error.getFieldName().split("[\\[.]", 2)[0]);
        return place < 0 ? fields.size() : place;
    }
}
