package pe.minka.web.administration;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pe.minka.members.MailDomainView;
import pe.minka.members.MemberDirectory;

/** Trusted mail domains with the names of those who added them. */
@Component
class DomainLines {

    private final MemberDirectory directory;

    DomainLines(MemberDirectory directory) {
        this.directory = directory;
    }

    /** A domain; by is empty when nobody in particular added it. */
    record Line(MailDomainView domain, String by) {}

    List<Line> of(List<MailDomainView> domains) {
        var people = directory.findAll(domains.stream()
                .map(MailDomainView::addedBy)
                .flatMap(Stream::ofNullable)
                .toList());
        return domains.stream()
                .map(domain -> {
                    var by = domain.addedBy() == null ? null : people.get(domain.addedBy());
                    return new Line(domain, by == null ? "" : by.name());
                })
                .toList();
    }
}
