package pe.minka.files.store;

import java.nio.file.Path;
import org.springframework.util.unit.DataSize;
import pe.minka.files.FileSettings;
import pe.minka.files.FileSettings.S3;

/** Settings of which a store looks at a few only. */
final class StoreSettings {

    private static final DataSize LIMIT = DataSize.ofMegabytes(1);

    private StoreSettings() {}

    static FileSettings folder(Path folder, DataSize reserve) {
        return new FileSettings(folder, reserve, LIMIT, LIMIT, LIMIT, 1, 1, new S3("", "", "", "", ""));
    }

    static FileSettings s3(S3 s3) {
        return new FileSettings(Path.of("."), DataSize.ofBytes(0), LIMIT, LIMIT, LIMIT, 1, 1, s3);
    }
}
