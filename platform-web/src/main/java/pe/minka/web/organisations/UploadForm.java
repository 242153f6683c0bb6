package pe.minka.web.organisations;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file somebody sends. */
record UploadForm(@Nullable MultipartFile file) {}
