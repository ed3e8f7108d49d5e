package dev.earshot.webhooks.http;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

import dev.earshot.core.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Why an attempt brought no answer, or there was none.
 */
public enum DeliveryError {

	/** The address leads to where webhooks may not. */
	REFUSED,

	/** There is no host of that name. */
	UNKNOWN_HOST,

	/** Nothing answers at that address. */
	UNREACHABLE,

	/** It took too long. */
	TOO_SLOW,

	/** TLS failed, such as for a wrong certificate. */
	TLS,

	/** The connection broke, or it was not HTTP. */
	BROKEN,

	/** The delivery had waited for too long to be worth anything. */
	TOO_LATE,

	/** The webhook was turned off. */
	TURNED_OFF;

	public static DeliveryError of(@Nullable Throwable cause) {
		return switch (cause) {
			case TargetPolicy.Refused _ -> REFUSED;
			case UnknownHostException _ -> UNKNOWN_HOST;
			case TimeoutException _ -> TOO_SLOW;
			case InterruptedIOException _ -> TOO_SLOW;
			case ConnectException _ -> UNREACHABLE;
			case NoRouteToHostException _ -> UNREACHABLE;
			case SSLException _ -> TLS;
			case null, default -> BROKEN;
		};
	}

	public String code() {
		return Slug.of(this);
	}

}
