package pe.minka.files.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import pe.minka.files.FileRefused;
import pe.minka.files.FileSettings;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Files in a bucket of a server that speaks S3: the same ones for every node. */
@Component
@ConditionalOnProperty(name = "minka.files.store", havingValue = "s3")
class S3Store implements FileStore {

    private static final Logger log = LoggerFactory.getLogger(S3Store.class);
    private static final int NOT_FOUND = 404;
    private static final int NO_ROOM = 507;

    private final S3Client client;
    private final String bucket;

    S3Store(FileSettings settings) {
        var s3 = settings.s3();
        Map.of(
                        "MINKA_FILES_S3_ENDPOINT", s3.endpoint(),
                        "MINKA_FILES_S3_BUCKET", s3.bucket(),
                        "MINKA_FILES_S3_ACCESS_KEY", s3.accessKey(),
                        "MINKA_FILES_S3_SECRET_KEY", s3.secretKey())
                .forEach((setting, value) -> {
                    if (value.isBlank()) {
                        throw new StoreNotUsable(setting);
                    }
                });
        this.client = S3Clients.of(s3);
        this.bucket = s3.bucket();
    }

    @Override
    public void write(String key, byte[] bytes) {
        try {
            client.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromBytes(bytes));
        } catch (SdkException e) {
            throw isFull(e) ? FileRefused.noSpace() : away(e);
        }
    }

    private static boolean isFull(SdkException e) {
        return e instanceof S3Exception refused
                && (refused.statusCode() == NO_ROOM
                        || (refused.awsErrorDetails() != null
                                && String.valueOf(refused.awsErrorDetails().errorCode())
                                        .contains("StorageFull")));
    }

    @Override
    public boolean has(String key) {
        try {
            client.headObject(request -> request.bucket(bucket).key(key));
            return true;
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                return false;
            }
            throw away(e);
        } catch (SdkException e) {
            throw away(e);
        }
    }

    @Override
    public InputStream read(String key) throws IOException {
        try {
            return client.getObject(request -> request.bucket(bucket).key(key));
        } catch (NoSuchKeyException e) {
            throw (IOException) new NoSuchFileException(key).initCause(e);
        } catch (SdkException e) {
            throw away(e);
        }
    }

    @Override
    public void delete(String key) {
        try {
            client.deleteObject(request -> request.bucket(bucket).key(key));
        } catch (SdkException e) {
            throw away(e);
        }
    }

    @Override
    public void each(Consumer<String> key) {
        list(object -> true, key);
    }

    @Override
    public void eachBefore(Instant moment, Consumer<String> key) {
        list(object -> object.lastModified().isBefore(moment), key);
    }

    private void list(Predicate<S3Object> wanted, Consumer<String> key) {
        try {
            client.listObjectsV2Paginator(request -> request.bucket(bucket)).contents().stream()
                    .filter(wanted)
                    .forEach(object -> key.accept(object.key()));
        } catch (SdkException e) {
            throw away(e);
        }
    }

    private static FileRefused away(SdkException e) {
        log.warn("the S3 server does not do what it is asked: {}", e.getMessage());
        return FileRefused.away("files.storeAway");
    }
}
