package dev.earshot.notifications;

import dev.earshot.core.Refusal;

/**
 * Why a test of a channel failed.
 */
enum ChannelRefusal implements Refusal {

	/** The test did not arrive. */
	CHANNEL_TEST_FAILED,

	/** There were too many tests. */
	CHANNEL_TESTS

}
