/** Where the bytes lie: a folder of this machine, or a bucket of an S3 server, by configuration. */
@NamedInterface("store")
@NullMarked
package pe.minka.files.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
