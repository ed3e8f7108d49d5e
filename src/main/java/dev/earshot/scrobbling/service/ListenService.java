package dev.earshot.scrobbling.service;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A service that takes listens.
 */
public interface ListenService {

	/** Returns how many listens a request may hold. */
	int maxListens();

	/** Submits listens, at most as many as a request may hold, oldest first. */
	ServiceAnswer submit(ServiceAccount account, List<Listen> listens);

	/** Tells what plays now. It is tried once. */
	void tellNowPlaying(ServiceAccount account, Listen listen);

	/**
	 * Returns the listens that the service has from one moment to before another.
	 * @return {@code null} if it could not be asked
	 */
	@Nullable List<StoredListen> stored(ServiceAccount account, Instant from, Instant to);

}
