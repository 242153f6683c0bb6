package pe.minka.web.practices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberDirectory;
import pe.minka.practices.VersionView;
import pe.minka.practices.sheet.Section;
import pe.minka.practices.sheet.Sheet;
import pe.minka.shared.NotFound;
import pe.minka.web.writing.WordDiff;

/** Who published what of a practice, when and why, and what it changed. */
@Component
class VersionPages {

    /** Stands beside the sections, which are written; evidence is added and taken away. */
    private static final String EVIDENCE = "EVIDENCE";

    private final MemberDirectory directory;
    private final Written written;

    VersionPages(MemberDirectory directory, Written written) {
        this.directory = directory;
        this.written = written;
    }

    record VersionLine(
            int number,
            @Nullable String by,
            Instant at,
            @Nullable String reason,
            List<String> changed) {}

    /** A version beside the one before it; the first one has none. */
    record VersionChange(VersionLine version, boolean first, boolean latest, List<SectionChange> sections) {}

    record SectionChange(String section, List<WordDiff.Segment> segments) {}

    List<VersionLine> lines(List<VersionView> versions) {
        var people = directory.findAll(versions.stream().map(VersionView::by).toList());
        return versions.stream()
                .map(version -> {
                    var by = people.get(version.by());
                    return new VersionLine(
                            version.number(),
                            by == null ? null : by.name(),
                            version.at(),
                            version.reason(),
                            before(versions, version)
                                    .map(earlier -> names(earlier, version))
                                    .orElse(List.of()));
                })
                .toList();
    }

    VersionChange change(String code, List<VersionView> versions, int number) {
        var version = versions.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("version " + number + " of " + code));
        var before = before(versions, version);
        var line = lines(versions).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow();
        return new VersionChange(
                line,
                before.isEmpty(),
                versions.getFirst().number() == number,
                before.map(earlier -> changes(earlier, version)).orElse(List.of()));
    }

    private static List<String> names(VersionView before, VersionView after) {
        var sections = before.sheet().changesTo(after.sheet()).stream().map(Section::name);
        return Stream.concat(sections, hasSameEvidence(before, after) ? Stream.empty() : Stream.of(EVIDENCE))
                .toList();
    }

    private static boolean hasSameEvidence(VersionView before, VersionView after) {
        return before.evidence().equals(after.evidence());
    }

    private List<SectionChange> changes(VersionView before, VersionView after) {
        var sections = before.sheet().changesTo(after.sheet()).stream()
                .map(section -> change(section, before.sheet(), after.sheet()));
        var evidence = hasSameEvidence(before, after)
                ? Stream.<SectionChange>empty()
                : Stream.of(new SectionChange(EVIDENCE, WordDiff.of(list(before), list(after))));
        return Stream.concat(sections, evidence).toList();
    }

    private static String list(VersionView version) {
        return String.join("\n", version.evidence());
    }

    private SectionChange change(Section section, Sheet before, Sheet after) {
        String old = written.text(before.content(section));
        String now = written.text(after.content(section));
        return new SectionChange(section.name(), WordDiff.of(old, now));
    }

    private static Optional<VersionView> before(List<VersionView> versions, VersionView version) {
        return versions.stream()
                .filter(one -> one.number() == version.number() - 1)
                .findFirst();
    }
}
