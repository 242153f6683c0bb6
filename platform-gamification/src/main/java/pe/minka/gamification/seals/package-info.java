/**
 * What keeps the ledger honest (sellos): its entries are chained by hash as they come in, each day's end of the chain is
 * published, and a check recounts chain, scores and closed seasons from the ledger.
 */
@NamedInterface("seals")
@NullMarked
package pe.minka.gamification.seals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
