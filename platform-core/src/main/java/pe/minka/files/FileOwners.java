package pe.minka.files;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The kinds of owners the modules have declared. */
@Component
class FileOwners {

    private final Map<String, FileOwner> byKind;

    FileOwners(List<FileOwner> owners) {
        this.byKind = owners.stream().collect(Collectors.toUnmodifiableMap(FileOwner::kind, Function.identity()));
    }

    FileOwner of(String kind) {
        var owner = byKind.get(kind);
        if (owner == null) {
            throw new IllegalArgumentException("nobody owns files of the kind " + kind);
        }
        return owner;
    }

    /** Of a kind that is no longer declared nobody may read anything. */
    boolean mayRead(FileCaller caller, String kind, UUID owner) {
        var rule = byKind.get(kind);
        return rule != null && rule.mayRead(caller, owner);
    }
}
