package pe.minka.files;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How large files may be, and where they go.
 *
 * @param folder where the filesystem store keeps them
 * @param reserve what stays free on the disk of that folder, for everything else that lives there
 * @param image the largest image as it is sent
 * @param megapixels the most pixels an image may have, whatever it weighs
 * @param atOnce how many files are looked into at the same time: each may need some ten megabytes for a moment
 */
@ConfigurationProperties("minka.files")
public record FileSettings(
        Path folder,
        DataSize reserve,
        DataSize image,
        DataSize document,
        DataSize text,
        int megapixels,
        int atOnce,
        S3 s3) {

    /** A bucket on a server that speaks the S3 protocol. */
    public record S3(String endpoint, String region, String bucket, String accessKey, String secretKey) {

        @Override
        public String toString() {
            return "S3[" + endpoint + "/" + bucket + "]";
        }
    }

    public long limitOf(FileType.Family family) {
        return switch (family) {
            case IMAGE -> image.toBytes();
            case DOCUMENT -> document.toBytes();
            case TEXT -> text.toBytes();
        };
    }
}
