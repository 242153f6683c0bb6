package pe.minka.members;

import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.files.FileContent;
import pe.minka.files.Files;

/** The photo as part of what is kept about a person: told and handed over with it, and gone with the person. */
@Component
@Order(2)
class PhotoRecords implements PersonalRecords {

    private final Files files;

    PhotoRecords(Files files) {
        this.files = files;
    }

    @Override
    public List<PersonalChapter> of(MemberId member) {
        List<Map<String, Object>> rows = files.of(PhotoOwner.KIND, member.value()).stream()
                .map(photo -> Map.<String, Object>of("file", photo.name(), "sent_at", photo.createdAt()))
                .toList();
        return List.of(new PersonalChapter("photo", rows));
    }

    @Override
    public List<FileContent> files(MemberId member) {
        return files.of(PhotoOwner.KIND, member.value()).stream()
                .flatMap(photo -> files.content(photo).stream())
                .toList();
    }

    @ApplicationModuleListener
    void on(MemberErased event) {
        files.removeAll(PhotoOwner.KIND, event.member().value());
    }
}
