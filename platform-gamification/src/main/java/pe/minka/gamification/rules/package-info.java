/**
 * What gives how much (reglas): versions of rules, none of which is ever changed. National administrators decide on the
 * next version through {@link pe.minka.gamification.rules.RuleBook}.
 */
@NamedInterface("rules")
@NullMarked
package pe.minka.gamification.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
