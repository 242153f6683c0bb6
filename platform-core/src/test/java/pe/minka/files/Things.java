package pe.minka.files;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import pe.minka.shared.ActorId;

/** Owns files in the tests of this module: whoever was let in may read. */
@Component
class Things implements FileOwner {

    static final String KIND = "test-thing";

    private final Set<UUID> readers = ConcurrentHashMap.newKeySet();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<FileType> accepts() {
        return EnumSet.allOf(FileType.class);
    }

    @Override
    public boolean mayRead(FileCaller caller, UUID owner) {
        return caller.id() != null && readers.contains(caller.id().value());
    }

    FileCaller reader() {
        var id = new ActorId(UUID.randomUUID());
        readers.add(id.value());
        return new FileCaller(id, false, Set.of());
    }
}
