/** What administrators see of recognition as a whole: who is most active, who is about to rise, who only thanks whom. */
@NamedInterface("oversight")
@NullMarked
package pe.minka.gamification.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
