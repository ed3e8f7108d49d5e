package dev.earshot.spotify.budget;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import dev.earshot.core.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * The key of a call count.
 *
 * @param family the endpoint family
 * @param account on whose behalf; {@code null} for logins and tokens
 * @param start the start of the hour
 */
record HourlyCountKey(EndpointFamily family, @Nullable AccountId account, Instant start) {

	static HourlyCountKey of(CallContext context, Instant moment) {
		return new HourlyCountKey(context.family(), context.account(), moment.truncatedTo(ChronoUnit.HOURS));
	}

}
