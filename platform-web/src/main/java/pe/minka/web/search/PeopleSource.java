package pe.minka.web.search;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import pe.minka.members.Access;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberSearch;
import pe.minka.members.MemberView;
import pe.minka.members.Role;
import pe.minka.shared.PageRequest;
import pe.minka.web.search.Findings.Finding;

/** Only administrators look people up, and the directory shows them only those of their regions. */
@Component
@Order(30)
class PeopleSource implements SearchSource {

    private static final String GROUP = "people";

    private final MemberDirectory directory;

    PeopleSource(MemberDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Findings find(Query query, @Nullable Access asker) {
        if (asker == null || !asker.has(Role.ADMINISTRATOR)) {
            return Findings.none(GROUP);
        }
        var search = new MemberSearch(query.text(), null, null, null, null);
        var found = directory.search(search, asker, new PageRequest(1, Findings.SHOWN));
        String all =
                found.hasNext() ? "/admin/personas?q=" + UriUtils.encode(query.text(), StandardCharsets.UTF_8) : null;
        var first = found.items().stream().map(PeopleSource::finding).toList();
        return new Findings(GROUP, found.total(), first, all);
    }

    private static Finding finding(MemberView member) {
        return new Finding("/admin/personas/" + member.id().value(), member.name(), member.post());
    }
}
