/** What is written about a lesson (formato de lección aprendida): four parts, each of which knows what it still lacks. */
@NamedInterface("form")
@NullMarked
package pe.minka.lessons.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
