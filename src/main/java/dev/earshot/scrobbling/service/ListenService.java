package dev.earshot.scrobbling.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A service that takes listens.
 */
public interface ListenService {

	/** How long a service is asked for one page of its listens after the other. */
	Duration MAX_STORED_TIME = Duration.ofMinutes(2);

	ServiceKind kind();

	/** Returns how many listens a request to the server of an account may hold. */
	int maxListens(ServiceAccount account);

	/** Submits listens, at most as many as a request may hold, oldest first. */
	ServiceAnswer submit(ServiceAccount account, List<Listen> listens);

	/** Tells what plays now. It is tried once. */
	void tellNowPlaying(ServiceAccount account, Listen listen);

	/** Asks which listens the service has from one moment to before another. */
	StoredAnswer stored(ServiceAccount account, Instant from, Instant to);

}
