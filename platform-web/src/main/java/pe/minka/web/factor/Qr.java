package pe.minka.web.factor;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/** A picture that a camera reads (código QR), as one path of an SVG on a square of so many units. */
record Qr(int size, String path) {

    private static final int QUIET_ZONE = 4;

    static Qr of(String text) {
        try {
            var matrix = new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
            return new Qr(matrix.getWidth(), path(matrix));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no picture holds this text", tooLong);
        }
    }

    private static String path(BitMatrix matrix) {
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
