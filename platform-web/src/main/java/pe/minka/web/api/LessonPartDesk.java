package pe.minka.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.lessons.LessonReading;
import pe.minka.lessons.LessonView;
import pe.minka.lessons.Lessons;
import pe.minka.lessons.PartSaving;
import pe.minka.lessons.form.LessonPart;
import pe.minka.lessons.form.LessonSection;
import pe.minka.members.Access;
import pe.minka.practices.sheet.Gap;
import pe.minka.shared.NotFound;
import pe.minka.shared.Peru;
import pe.minka.web.json.ApiProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a program reads and changes of a lesson of its owner: the fields it has sent, null empties one (RFC 7396). */
@Component
class LessonPartDesk {

    private final Lessons lessons;
    private final LessonReading reading;
    private final LessonPartMapper mapper;
    private final JsonMapper json;
    private final MessageSource messages;

    LessonPartDesk(
            Lessons lessons, LessonReading reading, LessonPartMapper mapper, JsonMapper json, MessageSource messages) {
        this.lessons = lessons;
        this.reading = reading;
        this.mapper = mapper;
        this.json = json;
        this.messages = messages;
    }

    List<LessonPartSectionJson> all(Access me, String code) {
        var lesson = reading.own(me, code);
        return Stream.of(LessonSection.values())
                .map(section -> answer(lesson, section))
                .toList();
    }

    /** Whether there is such a draft is told first, then what is wrong with the request. */
    LessonPartSectionJson change(Access me, String code, String sectionCode, @Nullable String ifMatch, JsonNode sent) {
        var lesson = reading.own(me, code);
        var section =
                LessonSection.ofCode(sectionCode).orElseThrow(() -> new NotFound("lesson section " + sectionCode));
        int seen = SectionTag.read(ifMatch).revision();
        if (lesson.revision(section) != seen) {
            throw new LessonPartOvertaken(answer(lesson, section));
        }
        var content = merged(section, lesson.content().part(section), sent);
        return switch (lessons.save(me, code, section, content, seen)) {
            case PartSaving.Saved now -> answer(section, content, now.revision(), now.at());
            case PartSaving.Overtaken now ->
                throw new LessonPartOvertaken(answer(section, now.other(), now.revision(), now.at()));
        };
    }

    private LessonPart merged(LessonSection section, LessonPart standing, JsonNode patch) {
        if (!(patch instanceof ObjectNode sent)) {
            throw new NotUnderstood(section.code(), "api.field.type");
        }
        ObjectNode merged = json.valueToTree(mapper.json(standing));
        sent.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
        try {
            return mapper.part(json.treeToValue(merged, LessonPartJson.type(section)));
        } catch (JacksonException mistake) {
            var path = mistake.getPath();
            String field = path.isEmpty() ? section.code() : path.getFirst().getPropertyName();
            throw new NotUnderstood(field == null ? section.code() : field, "api.field.type");
        }
    }

    private LessonPartSectionJson answer(LessonView lesson, LessonSection section) {
        return answer(
                section,
                lesson.content().part(section),
                lesson.revision(section),
                lesson.savedAt(section).orElse(null));
    }

    private LessonPartSectionJson answer(LessonSection section, LessonPart part, int revision, @Nullable Instant at) {
        return new LessonPartSectionJson(
                section.code(),
                revision,
                new SectionTag(revision).text(),
                part.state(),
                mapper.json(part),
                part.gaps().stream().map(this::gap).toList(),
                at);
    }

    private ApiProblem.Field gap(Gap gap) {
        String text = messages.getMessage(gap.code(), gap.arguments().toArray(), Peru.LOCALE);
        return new ApiProblem.Field(gap.field(), Objects.requireNonNull(text));
    }
}
