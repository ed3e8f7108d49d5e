package dev.earshot.spotify.budget;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import dev.earshot.core.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * The key of a call count, without an account for logins and tokens.
 */
record HourlyCountKey(EndpointFamily family, @Nullable AccountId account, Instant start) {

	static HourlyCountKey of(CallContext context, Instant moment) {
		return new HourlyCountKey(context.family(), context.account(), moment.truncatedTo(ChronoUnit.HOURS));
	}

}
