package pe.minka.files.store;

import java.net.URI;
import java.time.Duration;
import pe.minka.files.FileSettings;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** How we speak S3: with any server, briefly, and only with what the configuration says. */
final class S3Clients {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final Duration CALL = Duration.ofSeconds(15);

    private S3Clients() {}

    /** Servers of others know neither buckets in the host name nor the newer checksums. */
    static S3Client of(FileSettings.S3 settings) {
        return S3Client.builder()
                .endpointOverride(URI.create(settings.endpoint()))
                .region(Region.of(settings.region()))
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .overrideConfiguration(call -> call.apiCallTimeout(CALL)
                        .defaultProfileFile(ProfileFile.aggregator().build()))
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE)
                        .build())
                .build();
    }
}
