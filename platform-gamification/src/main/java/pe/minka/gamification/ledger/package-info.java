/**
 * Who has contributed what, and the points of it: an append-only ledger that adds up to the scores. News may come twice,
 * late or in the wrong order, and always end in the same sum.
 */
@NullMarked
package pe.minka.gamification.ledger;

import org.jspecify.annotations.NullMarked;
