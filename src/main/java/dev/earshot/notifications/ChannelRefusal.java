package dev.earshot.notifications;

import dev.earshot.core.Refusal;

/**
 * Why a channel is not stored, or a test of it failed.
 */
enum ChannelRefusal implements Refusal {

	/** Notifications cannot be sent to this address. */
	CHANNEL_ADDRESS,

	/** The test did not arrive. */
	CHANNEL_TEST_FAILED,

	/** There were too many tests. */
	CHANNEL_TESTS

}
