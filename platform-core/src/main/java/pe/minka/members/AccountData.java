package pe.minka.members;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.files.FileContent;

/** Everything the platform keeps about a member, for the member (descargar mis datos), but what is hidden for now. */
@Service
public class AccountData {

    private final List<PersonalRecords> modules;
    private final ObjectProvider<HiddenRecords> hidden;

    AccountData(List<PersonalRecords> modules, ObjectProvider<HiddenRecords> hidden) {
        this.modules = List.copyOf(modules);
        this.hidden = hidden;
    }

    @Transactional(readOnly = true)
    public List<PersonalChapter> of(Access me) {
        return inSight().flatMap(module -> module.of(me.id()).stream()).toList();
    }

    @Transactional(readOnly = true)
    public List<FileContent> files(Access me) {
        return inSight().flatMap(module -> module.files(me.id()).stream()).toList();
    }

    private Stream<PersonalRecords> inSight() {
        return modules.stream().filter(module -> hidden.stream().noneMatch(some -> some.hides(module)));
    }
}
