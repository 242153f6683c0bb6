package pe.minka.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.practices.DraftView;
import pe.minka.practices.sheet.Gap;
import pe.minka.practices.sheet.Section;
import pe.minka.practices.sheet.SectionContent;
import pe.minka.shared.Peru;
import pe.minka.web.json.ApiProblem;

/** The sections of a draft with their revisions and with what they lack, in words. */
@Component
class SectionAnswers {

    private final SectionContentMapper mapper;
    private final MessageSource messages;

    SectionAnswers(SectionContentMapper mapper, MessageSource messages) {
        this.mapper = mapper;
        this.messages = messages;
    }

    List<SectionJson> all(DraftView draft) {
        return Stream.of(Section.values()).map(section -> one(draft, section)).toList();
    }

    SectionJson one(DraftView draft, Section section) {
        var saved = draft.sections().get(section);
        return saved == null
                ? one(section, draft.sheet().content(section), 0, null, null)
                : one(section, saved.content(), saved.revision(), saved.at(), saved.by());
    }

    SectionJson one(
            Section section, SectionContent content, int revision, @Nullable Instant at, @Nullable MemberId by) {
        return new SectionJson(
                section.code(),
                revision,
                new SectionTag(revision).text(),
                content.state(),
                mapper.json(content),
                content.gaps().stream().map(this::gap).toList(),
                at,
                by == null ? null : by.value());
    }

    private ApiProblem.Field gap(Gap gap) {
        String text = messages.getMessage(gap.code(), gap.arguments().toArray(), Peru.LOCALE);
        return new ApiProblem.Field(gap.field(), Objects.requireNonNull(text));
    }
}
