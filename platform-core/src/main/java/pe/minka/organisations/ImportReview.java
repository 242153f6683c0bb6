package pe.minka.organisations;

import static pe.minka.organisations.OrganisationImportRow.Finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pe.minka.shared.RuleViolation;

/** Compares the rows of a file with the catalogue and says of each what it would do, without doing it. */
class ImportReview {

    /** An organisation of the catalogue as it stands now. */
    record Known(OrganisationId id, int version, OrganisationFacts facts) {}

    private static final String PREFIX = "organisations.import.row.";

    private final Map<OrganisationKey, Known> catalogue;
    private final RegionNames regions;
    private final Map<String, String> offices = new HashMap<>();

    ImportReview(Map<OrganisationKey, Known> catalogue, RegionNames regions) {
        this.catalogue = Map.copyOf(catalogue);
        this.regions = regions;
        catalogue.forEach((key, known) -> office(key, known.facts().region()));
    }

    private void office(OrganisationKey key, @Nullable String region) {
        if (key.kind().isRegional() && region != null) {
            offices.put(key.code(), region);
        }
    }

    List<OrganisationImportRow> review(List<WrittenRow> rows) {
        Map<String, List<Integer>> lines = rows.stream()
                .collect(Collectors.groupingBy(
                        ImportReview::rawKey, Collectors.mapping(WrittenRow::line, Collectors.toList())));
        // an office of the same file may direct another row of it
        rows.forEach(this::learnOffice);
        return rows.stream().map(row -> review(row, lines)).toList();
    }

    private void learnOffice(WrittenRow row) {
        List<Finding> findings = new ArrayList<>();
        var key = key(row, findings);
        if (findings.isEmpty()) {
            key.ifPresent(one -> office(one, regions.find(row.region()).orElse(null)));
        }
    }

    private static String rawKey(WrittenRow row) {
        return (row.kind() + " " + row.code()).toUpperCase(Locale.ROOT);
    }

    private OrganisationImportRow review(WrittenRow row, Map<String, List<Integer>> lines) {
        List<Finding> findings = new ArrayList<>();
        if (row.tooLong()) {
            findings.add(Finding.of(PREFIX + "surplusCells"));
        }
        List<Integer> same = lines.getOrDefault(rawKey(row), List.of());
        if (same.size() > 1 && !row.code().isEmpty()) {
            String others = same.stream()
                    .filter(line -> line != row.line())
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            findings.add(Finding.of(PREFIX + "repeated", others));
        }
        var key = key(row, findings);
        var region = region(row, key.map(OrganisationKey::kind).orElse(null), findings);
        if (key.isEmpty() || !findings.isEmpty()) {
            return OrganisationImportRow.wrong(row, findings);
        }
        return compared(row, key.get(), region, findings);
    }

    private static Optional<OrganisationKey> key(WrittenRow row, List<Finding> findings) {
        var kind = OrganisationKind.parse(row.kind());
        if (kind.isEmpty()) {
            findings.add(Finding.of(PREFIX + (row.kind().isEmpty() ? "noKind" : "unknownKind"), row.kind()));
        } else if (kind.get() == OrganisationKind.PARTNER) {
            findings.add(Finding.of(PREFIX + "partner"));
        }
        boolean official = kind.filter(OrganisationKind::hasOfficialCode).isPresent();
        codeFinding(row.code(), official).ifPresent(findings::add);
        return OrganisationKey.isCode(row.code())
                ? kind.map(one -> new OrganisationKey(one, row.code()))
                : Optional.empty();
    }

    private static Optional<Finding> codeFinding(String code, boolean official) {
        if (code.isEmpty()) {
            return Optional.of(Finding.of(PREFIX + "noCode"));
        }
        if (official && code.matches("\\d{1,5}")) {
            return Optional.of(Finding.of(PREFIX + "lostZeros", code, "0".repeat(6 - code.length()) + code));
        }
        if (code.matches("\\d+[.,]\\d+(E\\+?\\d+)?|\\d+E\\+\\d+")) {
            return Optional.of(Finding.of(PREFIX + "codeAsNumber", code));
        }
        boolean valid = official ? code.matches("\\d{6}") : OrganisationKey.isCode(code);
        return valid ? Optional.empty() : Optional.of(Finding.of(PREFIX + (official ? "sixDigits" : "badCode"), code));
    }

    private @Nullable String region(WrittenRow row, @Nullable OrganisationKind kind, List<Finding> findings) {
        if (row.region().isEmpty()) {
            if (kind != OrganisationKind.MINISTRY) {
                findings.add(Finding.of(PREFIX + "noRegion"));
            }
            return null;
        }
        var region = regions.find(row.region());
        if (region.isEmpty()) {
            findings.add(Finding.of(PREFIX + "unknownRegion", row.region()));
        }
        return region.orElse(null);
    }

    private OrganisationImportRow compared(
            WrittenRow row, OrganisationKey key, @Nullable String region, List<Finding> findings) {
        var known = catalogue.get(key);
        var before = known == null ? null : known.facts();
        var active = active(row.active(), before == null || before.active(), findings);
        var parent = parent(row.parent(), before, key, region, findings);
        String province = row.province() != null ? row.province() : before == null ? null : before.province();
        OrganisationFacts after = null;
        try {
            after = Organisation.checked(key, new OrganisationFacts(row.name(), region, province, parent, active));
        } catch (RuleViolation violation) {
            String[] arguments =
                    Arrays.stream(violation.arguments()).map(String::valueOf).toArray(String[]::new);
            findings.add(Finding.of(violation.code(), arguments));
        }
        if (after == null || !findings.isEmpty()) {
            return OrganisationImportRow.wrong(row, findings);
        }
        return known == null ? fresh(row, key, after) : met(row, key, known, after);
    }

    private OrganisationImportRow fresh(WrittenRow row, OrganisationKey key, OrganisationFacts after) {
        List<Finding> hints = catalogue.entrySet().stream()
                .filter(one -> one.getKey().kind() == key.kind()
                        && one.getValue().facts().name().equalsIgnoreCase(after.name())
                        && after.region() != null
                        && after.region().equals(one.getValue().facts().region()))
                .map(one -> Finding.of(PREFIX + "namesake", one.getKey().code()))
                .toList();
        return new OrganisationImportRow(
                row, RowOutcome.NEW, key, OrganisationId.next(), null, null, after, hints, null);
    }

    private static OrganisationImportRow met(
            WrittenRow row, OrganisationKey key, Known known, OrganisationFacts after) {
        var outcome = known.facts().equals(after) ? RowOutcome.SAME : RowOutcome.CHANGED;
        return new OrganisationImportRow(
                row, outcome, key, known.id(), known.version(), known.facts(), after, List.of(), null);
    }

    private static boolean active(@Nullable String written, boolean now, List<Finding> findings) {
        if (written == null || written.isEmpty()) {
            return now;
        }
        return switch (RegionNames.fold(written)) {
            case "si", "s", "1", "true", "verdadero", "activa", "activo" -> true;
            case "no", "n", "0", "false", "falso", "inactiva", "inactivo" -> false;
            default -> {
                findings.add(Finding.of(PREFIX + "unknownActive", written));
                yield now;
            }
        };
    }

    private @Nullable String parent(
            @Nullable String written,
            @Nullable OrganisationFacts before,
            OrganisationKey key,
            @Nullable String region,
            List<Finding> findings) {
        if (written == null) {
            return before == null ? null : before.parent();
        }
        if (written.isEmpty() || key.kind().isRegional()) {
            return null;
        }
        String office = offices.get(written);
        if (office == null) {
            findings.add(Finding.of(PREFIX + "unknownParent", written));
        } else if (!office.equals(region)) {
            findings.add(Finding.of(PREFIX + "parentElsewhere", written));
        }
        return written;
    }
}
