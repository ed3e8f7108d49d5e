package dev.earshot.scrobbling.targets;

import java.util.stream.Stream;

import dev.earshot.core.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Why nothing is sent to a target for some time.
 */
public enum WaitReason {

	/** The service wants fewer requests. */
	RATE_LIMIT,

	/** The service takes no more on this day. */
	DAILY_LIMIT,

	/** The service could not be reached, or failed. */
	UNAVAILABLE,

	/** The service, or a proxy before it, serves nothing to this server. */
	FORBIDDEN,

	/** The service's clock is behind: it takes a listen for one of the future. */
	CLOCK;

	private static final int FORBIDDEN_STATUS = 403;

	/**
	 * Returns the reason to wait after a failure.
	 * @param status of the response; {@code null} if there was none
	 */
	public static WaitReason ofFailure(@Nullable Integer status) {
		return (status != null && status == FORBIDDEN_STATUS) ? FORBIDDEN : UNAVAILABLE;
	}

	public String code() {
		return Slug.of(this);
	}

	// An unknown reason of another version is none that keeps anything waiting.
	static @Nullable WaitReason orNull(@Nullable String name) {
		return Stream.of(values()).filter((known) -> known.name().equals(name)).findFirst().orElse(null);
	}

}
