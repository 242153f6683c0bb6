package pe.minka.web.recognition;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberId;
import pe.minka.members.MemberView;
import pe.minka.members.Role;

/** What people are called; whoever was erased has a word for that. */
@Component
class RecognitionNames {

    private final MemberDirectory directory;
    private final RecognitionTexts texts;

    RecognitionNames(MemberDirectory directory, RecognitionTexts texts) {
        this.directory = directory;
        this.texts = texts;
    }

    /** The people of a page, asked for at once. */
    record Known(Map<MemberId, MemberView> people, String erased) {

        String of(@Nullable MemberId member) {
            var person = member == null ? null : people.get(member);
            return person == null ? erased : person.name();
        }

        boolean administers(@Nullable MemberId member) {
            var person = member == null ? null : people.get(member);
            return person != null && person.has(Role.ADMINISTRATOR);
        }
    }

    Known among(Stream<? extends @Nullable MemberId> members) {
        return new Known(
                directory.findAll(members.<MemberId>flatMap(Stream::ofNullable).toList()),
                texts.text("recognition.erased"));
    }

    boolean administers(MemberId member) {
        return among(Stream.of(member)).administers(member);
    }

    String of(@Nullable MemberId member) {
        return among(Stream.ofNullable(member)).of(member);
    }
}
