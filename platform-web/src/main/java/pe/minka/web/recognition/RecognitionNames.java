package pe.minka.web.recognition;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberId;
import pe.minka.members.MemberView;
import pe.minka.shared.Peru;

/** What people are called; whoever was erased, or never was anybody, has a word for that. */
@Component
class RecognitionNames {

    private final MemberDirectory members;
    private final MessageSource messages;

    RecognitionNames(MemberDirectory members, MessageSource messages) {
        this.members = members;
        this.messages = messages;
    }

    String of(@Nullable MemberId member) {
        return member == null
                ? nobody()
                : members.find(member).map(MemberView::name).orElseGet(this::nobody);
    }

    private String nobody() {
        return messages.getMessage("recognition.nobody", null, Peru.LOCALE);
    }
}
