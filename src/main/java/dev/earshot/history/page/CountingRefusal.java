package dev.earshot.history.page;

import dev.earshot.core.Refusal;

/**
 * Why recordings were not merged.
 */
enum CountingRefusal implements Refusal {

	/** It is one and the same recording. */
	MERGE_SAME,

	/** The recording is not in the log. */
	MERGE_UNKNOWN

}
