package pe.minka.web.conversations;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.members.Reason;
import pe.minka.web.forms.Option;

/** The reasons moderators give often, worded once for all, and which one counts beside what they type themselves. */
@Component
public class FrequentReasons {

    private final ConversationWords words;

    FrequentReasons(ConversationWords words) {
        this.words = words;
    }

    public List<Option> options() {
        return Arrays.stream(ReasonTemplate.values())
                .map(template -> new Option(template.name(), worded(template)))
                .toList();
    }

    /** Their own words first. */
    public Reason reason(@Nullable String typed, @Nullable ReasonTemplate template) {
        String own = Objects.requireNonNullElse(typed, "");
        return new Reason(own.isBlank() && template != null ? worded(template) : own);
    }

    private String worded(ReasonTemplate template) {
        return words.text("conversations.template." + template);
    }
}
