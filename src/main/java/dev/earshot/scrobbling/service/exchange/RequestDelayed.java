package dev.earshot.scrobbling.service.exchange;

import java.io.IOException;
import java.time.Duration;

/**
 * A request was not sent, because the service wants none for some time.
 */
public class RequestDelayed extends IOException {

	private final Duration wait;

	public RequestDelayed(Duration wait) {
		super("The service wants no request for " + wait);
		this.wait = wait;
	}

	public Duration getWait() {
		return this.wait;
	}

}
