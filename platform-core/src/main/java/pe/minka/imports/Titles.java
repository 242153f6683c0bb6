package pe.minka.imports;

/** Titles no longer than a draft takes. */
final class Titles {

    private Titles() {}

    /** A form without a title is called as its file. */
    static String of(FormUpload upload, String title, int longest) {
        String bare = upload.name().replaceFirst("\\.[^.]+$", "").strip();
        String name = bare.isEmpty() ? upload.name() : bare;
        return fitting(title.isEmpty() ? name : title, longest);
    }

    /** Cut between two words where there are some. */
    private static String fitting(String title, int longest) {
        if (title.length() <= longest) {
            return title;
        }
        String cut = title.substring(0, longest - 1);
        int blank = cut.lastIndexOf(' ');
        return (blank > longest / 2 ? cut.substring(0, blank) : cut).strip() + "…";
    }
}
