package pe.minka.imports;

/** Titles no longer than a draft takes. */
final class Titles {

    private Titles() {}

    /** Cut between two words where there are some. */
    static String fitting(String title, int longest) {
        if (title.length() <= longest) {
            return title;
        }
        String cut = title.substring(0, longest - 1);
        int blank = cut.lastIndexOf(' ');
        return (blank > longest / 2 ? cut.substring(0, blank) : cut).strip() + "…";
    }
}
