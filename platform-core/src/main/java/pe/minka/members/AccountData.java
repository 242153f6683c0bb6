package pe.minka.members;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.files.FileContent;

/** Everything the platform keeps about a member, for the member (descargar mis datos). */
@Service
public class AccountData {

    private final List<PersonalRecords> modules;

    AccountData(List<PersonalRecords> modules) {
        this.modules = List.copyOf(modules);
    }

    @Transactional(readOnly = true)
    public List<PersonalChapter> of(Access me) {
        return modules.stream().flatMap(module -> module.of(me.id()).stream()).toList();
    }

    @Transactional(readOnly = true)
    public List<FileContent> files(Access me) {
        return modules.stream()
                .flatMap(module -> module.files(me.id()).stream())
                .toList();
    }
}
