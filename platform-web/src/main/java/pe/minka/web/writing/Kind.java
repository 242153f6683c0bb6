package pe.minka.web.writing;

/**
 * Something that is written by parts.
 *
 * @param texts how its texts and the folder of its templates begin
 * @param mark the mark it carries
 * @param root where its pages begin
 * @param shelf the list of those that somebody writes
 */
public record Kind(String texts, String mark, String root, String shelf) {

    public String start() {
        return root + "/nueva";
    }

    public String sheet(String code) {
        return root + "/" + code + "/ficha";
    }
}
