package pe.minka.web.api;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.shared.Peru;
import pe.minka.web.json.ApiProblem;
import pe.minka.writing.Gap;
import pe.minka.writing.Saving;
import pe.minka.writing.WrittenPart;
import tools.jackson.databind.JsonNode;

/** Tells programs how parts stand, with what they lack in words, and changes them for whoever knows how they stand. */
@Component
class PartDesk {

    private final PartPatches patches;
    private final MessageSource messages;

    PartDesk(PartPatches patches, MessageSource messages) {
        this.patches = patches;
        this.messages = messages;
    }

    <C extends WrittenPart, R extends StandingJson> R standing(ProgramPart<C, ?, R> part) {
        var saved = part.saved();
        return saved == null
                ? answer(part, part.standing(), 0, null, null)
                : answer(part, saved.content(), saved.revision(), saved.at(), saved.by());
    }

    <C extends WrittenPart, R extends StandingJson> R change(
            ProgramPart<C, ?, R> part, Access me, @Nullable String ifMatch, JsonNode sent) {
        int seen = SectionTag.read(ifMatch).revision();
        var standing = standing(part);
        if (standing.revision() != seen) {
            throw new SectionOvertaken(standing);
        }
        C content = patches.apply(part, sent);
        return switch (part.save(content, seen)) {
            case Saving.Saved<C> now -> answer(part, content, now.revision(), now.at(), me.id());
            case Saving.Overtaken<C> now ->
                throw new SectionOvertaken(answer(part, now.theirs(), now.revision(), now.at(), now.by()));
        };
    }

    private <C extends WrittenPart, R extends StandingJson> R answer(
            ProgramPart<C, ?, R> part, C content, int revision, @Nullable Instant at, @Nullable MemberId by) {
        var gaps = content.gaps().stream().map(this::gap).toList();
        return part.answer(content, revision, gaps, at, by == null ? null : by.value());
    }

    private ApiProblem.Field gap(Gap gap) {
        String text = messages.getMessage(gap.code(), gap.arguments().toArray(), Peru.LOCALE);
        return new ApiProblem.Field(gap.field(), Objects.requireNonNull(text));
    }
}
