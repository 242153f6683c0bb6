package pe.minka.web.api;

import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants;
import org.mapstruct.ReportingPolicy;
import pe.minka.conversations.CommentView;
import pe.minka.conversations.ThreadView;
import pe.minka.conversations.Unreached;

/** Conversations to what leaves the platform. */
@Mapper(
        componentModel = MappingConstants.ComponentModel.SPRING,
        implementationName = "Mapped<CLASS_NAME>",
        unmappedTargetPolicy = ReportingPolicy.ERROR)
interface ConversationMapper {

    List<CommentJson> threads(List<ThreadView> threads);

    @Mapping(target = "moreReplies", source = "more")
    CommentJson thread(ThreadView thread);

    default CommentJson.Said said(CommentView comment) {
        var author = comment.author();
        return new CommentJson.Said(
                comment.id().value(),
                author == null ? "" : author.name(),
                comment.state(),
                comment.text(),
                comment.at(),
                comment.editedAt(),
                unreached(comment.unreached()));
    }

    List<CommentJson.UnreachedMention> unreached(List<Unreached> names);
}
