package pe.minka.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.practices.DraftView;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeReading;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.sheet.Presentation;
import pe.minka.practices.sheet.Section;
import pe.minka.practices.sheet.SectionContent;
import pe.minka.shared.NotFound;
import pe.minka.web.json.ApiProblem;
import pe.minka.writing.SavedPart;
import pe.minka.writing.Saving;
import tools.jackson.databind.JsonNode;

/** What a program reads, changes and publishes of a draft of its owner. */
@Component
class SectionDesk {

    private final PracticeReading reading;
    private final PracticeWriting writing;
    private final PracticePublication publication;
    private final SectionContentMapper mapper;
    private final PartDesk parts;

    SectionDesk(
            PracticeReading reading,
            PracticeWriting writing,
            PracticePublication publication,
            SectionContentMapper mapper,
            PartDesk parts) {
        this.reading = reading;
        this.writing = writing;
        this.publication = publication;
        this.mapper = mapper;
        this.parts = parts;
    }

    List<SectionJson> all(Access me, String code) {
        var draft = reading.draft(me, code);
        return Stream.of(Section.values())
                .map(section -> parts.standing(new One(me, draft, section)))
                .toList();
    }

    /** Whether there is such a draft is told first, then what is wrong with the request. */
    SectionJson change(Access me, String code, String sectionCode, @Nullable String ifMatch, JsonNode sent) {
        var draft = reading.draft(me, code);
        var section = Section.ofCode(sectionCode).orElseThrow(() -> new NotFound("section " + sectionCode));
        return parts.change(new One(me, draft, section), me, ifMatch, sent);
    }

    int publish(Access me, String code, String reason) {
        var pending = reading.draft(me, code).guards().stream()
                .filter(guard -> !guard.met())
                .toList();
        if (!pending.isEmpty()) {
            throw new NotReady(pending);
        }
        return publication.publish(me, code, reason);
    }

    private final class One implements ProgramPart<SectionContent, SectionContentJson, SectionJson> {

        private final Access me;
        private final DraftView draft;
        private final Section section;

        One(Access me, DraftView draft, Section section) {
            this.me = me;
            this.draft = draft;
            this.section = section;
        }

        @Override
        public String code() {
            return section.code();
        }

        @Override
        public SectionContent standing() {
            return draft.sheet().content(section);
        }

        @Override
        public @Nullable SavedPart<SectionContent> saved() {
            return draft.sections().get(section);
        }

        @Override
        public Class<? extends SectionContentJson> type() {
            return SectionContentJson.type(section);
        }

        @Override
        public SectionContentJson json(SectionContent content) {
            return mapper.json(content);
        }

        @Override
        public SectionContent content(SectionContentJson sent) {
            return mapper.content(sent);
        }

        @Override
        public SectionJson answer(
                SectionContent content,
                int revision,
                List<ApiProblem.Field> gaps,
                @Nullable Instant at,
                @Nullable UUID by) {
            String tag = new SectionTag(revision).text();
            return new SectionJson(code(), revision, tag, content.state(), json(content), gaps, at, by);
        }

        @Override
        public Set<String> themes(SectionContent content) {
            return content instanceof Presentation presentation ? presentation.themes() : Set.of();
        }

        @Override
        public Saving<SectionContent> save(SectionContent content, int seen) {
            return writing.save(me, draft.code(), section, content, seen);
        }
    }
}
