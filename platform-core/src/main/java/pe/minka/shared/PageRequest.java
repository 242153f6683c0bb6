package pe.minka.shared;

/** Which page of a list somebody asked for; whatever was typed in the address becomes a page that exists. */
public record PageRequest(int page, int size) {

    private static final int LARGEST = 200;

    public PageRequest {
        page = Math.clamp(page, 1, 100_000);
        size = Math.clamp(size, 1, LARGEST);
    }

    public int offset() {
        return (page - 1) * size;
    }
}
