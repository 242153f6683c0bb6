package pe.minka.demo;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import pe.minka.members.MailAddress;
import pe.minka.shared.CsvTable;

/** Puts names together, never the same one twice, and the mail addresses that go with them. */
final class DemoNames {

    private static final double WOMEN = 0.58;
    private static final double TWO_GIVEN_NAMES = 0.45;

    private final Random random;
    private final List<String> womens;
    private final List<String> mens;
    private final List<String> surnames;
    private final Set<String> names = new HashSet<>();
    private final Set<String> mails = new HashSet<>();

    DemoNames(Random random) {
        this.random = random;
        var given = DemoFiles.rows("given-names");
        this.womens = named(given, "f");
        this.mens = named(given, "m");
        this.surnames = DemoFiles.rows("surnames").stream()
                .map(row -> row.get("surname"))
                .toList();
    }

    private static List<String> named(List<CsvTable.Row> rows, String gender) {
        return rows.stream()
                .filter(row -> row.get("gender").equals(gender))
                .map(row -> row.get("name"))
                .toList();
    }

    /** Who is there already keeps name and address. */
    void taken(DemoAccount account) {
        names.add(account.givenNames() + " " + account.surnames());
        mails.add(account.mail());
    }

    DemoName next() {
        while (true) {
            boolean woman = random.nextDouble() < WOMEN;
            var name = new DemoName(givenNames(woman ? womens : mens), pick(surnames) + " " + pick(surnames), woman);
            if (names.add(name.givenNames() + " " + name.surnames())) {
                return name;
            }
        }
    }

    private String givenNames(List<String> among) {
        String first = pick(among);
        String second = pick(among);
        return random.nextDouble() < TWO_GIVEN_NAMES && !first.equals(second) ? first + " " + second : first;
    }

    private String pick(List<String> among) {
        return among.get(random.nextInt(among.size()));
    }

    /** First name and first surname, then with the second one, then with a number: as offices do it. */
    MailAddress mail(DemoName name, String domain) {
        String shorter = plain(name.first()) + "." + plain(name.firstSurname());
        String longer = plain(name.first()) + "." + plain(name.surnames());
        String chosen = mails.contains(shorter + "@" + domain) ? longer : shorter;
        int number = 2;
        String user = chosen;
        while (!mails.add(user + "@" + domain)) {
            user = chosen + number++;
        }
        return new MailAddress(user + "@" + domain);
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z0-9]", "")
                .toLowerCase(Locale.ROOT);
    }
}
