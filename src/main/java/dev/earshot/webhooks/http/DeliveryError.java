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
 * Why a delivery got no response. The names are stored.
 */
public enum DeliveryError {

	/** The {@link TargetPolicy} refused the address. */
	REFUSED,

	/** The host name does not exist. */
	UNKNOWN_HOST,

	/** The connection was refused or there is no route. */
	UNREACHABLE,

	/** The timeout has expired. */
	TOO_SLOW,

	/** TLS failed, for example because of the certificate. */
	TLS,

	/** The connection broke, or the response was not HTTP. */
	BROKEN,

	/** The delivery was too old for an attempt. */
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
