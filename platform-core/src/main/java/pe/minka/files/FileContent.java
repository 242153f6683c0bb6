package pe.minka.files;

import org.springframework.core.io.InputStreamSource;

/** The bytes of a file, or of a smaller image of it, for somebody who may read them. */
public record FileContent(FileView file, long size, String sha256, InputStreamSource bytes) {}
