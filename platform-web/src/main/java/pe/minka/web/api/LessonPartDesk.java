package pe.minka.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.lessons.LessonReading;
import pe.minka.lessons.LessonView;
import pe.minka.lessons.Lessons;
import pe.minka.lessons.form.Experience;
import pe.minka.lessons.form.LessonPart;
import pe.minka.lessons.form.LessonSection;
import pe.minka.members.Access;
import pe.minka.shared.NotFound;
import pe.minka.web.json.ApiProblem;
import pe.minka.writing.SavedPart;
import pe.minka.writing.Saving;
import tools.jackson.databind.JsonNode;

/** What a program reads and changes of a lesson of its owner. */
@Component
class LessonPartDesk {

    private final Lessons lessons;
    private final LessonReading reading;
    private final LessonPartMapper mapper;
    private final PartDesk parts;

    LessonPartDesk(Lessons lessons, LessonReading reading, LessonPartMapper mapper, PartDesk parts) {
        this.lessons = lessons;
        this.reading = reading;
        this.mapper = mapper;
        this.parts = parts;
    }

    List<LessonPartSectionJson> all(Access me, String code) {
        var lesson = reading.own(me, code);
        return Stream.of(LessonSection.values())
                .map(section -> parts.standing(new One(me, lesson, section)))
                .toList();
    }

    /** Whether there is such a draft is told first, then what is wrong with the request. */
    LessonPartSectionJson change(Access me, String code, String sectionCode, @Nullable String ifMatch, JsonNode sent) {
        var lesson = reading.own(me, code);
        var section =
                LessonSection.ofCode(sectionCode).orElseThrow(() -> new NotFound("lesson section " + sectionCode));
        return parts.change(new One(me, lesson, section), me, ifMatch, sent);
    }

    private final class One implements ProgramPart<LessonPart, LessonPartJson, LessonPartSectionJson> {

        private final Access me;
        private final LessonView lesson;
        private final LessonSection section;

        One(Access me, LessonView lesson, LessonSection section) {
            this.me = me;
            this.lesson = lesson;
            this.section = section;
        }

        @Override
        public String code() {
            return section.code();
        }

        @Override
        public LessonPart standing() {
            return lesson.content().part(section);
        }

        @Override
        public @Nullable SavedPart<LessonPart> saved() {
            return lesson.saved().get(section);
        }

        @Override
        public Class<? extends LessonPartJson> type() {
            return LessonPartJson.type(section);
        }

        @Override
        public LessonPartJson json(LessonPart content) {
            return mapper.json(content);
        }

        @Override
        public LessonPart content(LessonPartJson sent) {
            return mapper.part(sent);
        }

        @Override
        public LessonPartSectionJson answer(
                LessonPart content,
                int revision,
                List<ApiProblem.Field> gaps,
                @Nullable Instant at,
                @Nullable UUID by) {
            String tag = new SectionTag(revision).text();
            return new LessonPartSectionJson(code(), revision, tag, content.state(), json(content), gaps, at, by);
        }

        @Override
        public Set<String> themes(LessonPart content) {
            return content instanceof Experience experience ? experience.themes() : Set.of();
        }

        @Override
        public Saving<LessonPart> save(LessonPart content, int seen) {
            return lessons.save(me, lesson.code(), section, content, seen);
        }
    }
}
