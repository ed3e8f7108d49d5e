package dev.earshot.household;

import dev.earshot.core.Refusal;

/**
 * Why nothing is compared.
 */
enum ComparisonRefusal implements Refusal {

	/** Who asks has not agreed to it. */
	COMPARISON_NOT_AGREED

}
