package pe.minka.web.forms;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;
import pe.minka.shared.RuleViolation;

/** A file somebody sends; whatever is wrong with it is said at its field. */
public record UploadForm(@Nullable MultipartFile file) {

    /** Hands over the name and the content; empty when the page has to be shown again. */
    public <T> Optional<T> read(
            BindingResult errors, HttpServletResponse response, BiFunction<String, byte[], T> reader)
            throws IOException {
        if (file == null || file.isEmpty()) {
            errors.rejectValue("file", "forms.file.missing");
        } else {
            try {
                String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
                return Optional.of(reader.apply(name, file.getBytes()));
            } catch (RuleViolation violation) {
                FormErrors.showFile(violation, errors, response);
            }
        }
        FormErrors.prevent(errors, response);
        return Optional.empty();
    }
}
