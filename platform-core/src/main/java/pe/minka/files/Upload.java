package pe.minka.files;

import org.springframework.core.io.InputStreamSource;

/** What somebody sends: bytes, and what they are called, which is believed by nobody. */
public record Upload(String name, InputStreamSource content) {}
