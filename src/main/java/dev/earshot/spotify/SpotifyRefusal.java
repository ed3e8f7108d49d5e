package dev.earshot.spotify;

import java.time.Instant;

import dev.earshot.core.Refusal;
import dev.earshot.core.Slug;
import dev.earshot.oauth.ClientRefused;

/**
 * Why Spotify refused a call. {@code RefusalReader} maps responses to refusals; the texts
 * are in the message files under the code.
 */
public sealed interface SpotifyRefusal extends Refusal {

	/**
	 * The refresh token was revoked or is older than six months ({@code invalid_grant}).
	 * Only a new login helps.
	 */
	record LoginEnded() implements SpotifyRefusal {
	}

	/**
	 * Client ID and secret do not match ({@code invalid_client}). The owner has to
	 * correct them; the tokens of accounts stay valid.
	 */
	record CredentialsRefused() implements SpotifyRefusal, ClientRefused {

	}

	/** The person is not on the app's user list (403, development mode). */
	record NotRegistered() implements SpotifyRefusal {
	}

	/** The owner of the app has no Premium (403, development mode). */
	record OwnerNeedsPremium() implements SpotifyRefusal {
	}

	/**
	 * The token lacks a scope that this call needs (401 {@code Permissions missing} or
	 * 403 {@code Insufficient client scope}). A new consent helps, a refresh does not.
	 */
	record PermissionsMissing() implements SpotifyRefusal {
	}

	/** Spotify rejects even a fresh token (any other 401). A new login may help. */
	record TokenRejected() implements SpotifyRefusal {
	}

	/** A 429 of the rolling window of 30 seconds. */
	record TooManyCalls(Instant until) implements SpotifyRefusal {
	}

	/**
	 * A 429 with the reason {@code QUOTA_EXCEEDED}: the quota of about a day is used up,
	 * and calls may be refused for many hours.
	 */
	record QuotaExceeded(Instant until) implements SpotifyRefusal {
	}

	/**
	 * Earshot did not make the call, to save the rest of the daily budget for more
	 * important ones.
	 */
	record PlanSpent(Instant until) implements SpotifyRefusal {
	}

	/** A temporary server error (5xx). */
	record Unavailable(int status) implements SpotifyRefusal {
	}

	/** No response arrived: no network, unknown host, or a timeout. */
	record Unreachable() implements SpotifyRefusal {
	}

	/** The player did not carry out a command. */
	record NotCarriedOut(Reason reason) implements SpotifyRefusal {

		@Override
		public String code() {
			return Slug.of(this.reason);
		}

		public enum Reason {

			/** The listener has no Premium. */
			PREMIUM_REQUIRED,

			/** No device is active, or the session is private. */
			NO_ACTIVE_DEVICE,

			/** The chosen device is gone. */
			DEVICE_NOT_FOUND,

			/** Already done, an advert plays, or the item does not allow it. */
			NOT_POSSIBLE_NOW,

			/** The volume can only be changed on the device. */
			VOLUME_FIXED,

			/** The device accepts no commands from apps. */
			DEVICE_RESTRICTED

		}

	}

	/** Any other failure, with the HTTP status, or 0 if there was none. */
	record Unexpected(int status) implements SpotifyRefusal {

		/** A fault in Earshot itself. */
		public static final Unexpected INTERNAL_ERROR = new Unexpected(0);

	}

}
