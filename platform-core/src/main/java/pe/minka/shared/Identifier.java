package pe.minka.shared;

import java.util.UUID;

/** The identity of something, typed by what it identifies: a record over a {@link Uuid7}. */
public interface Identifier {

    UUID value();
}
