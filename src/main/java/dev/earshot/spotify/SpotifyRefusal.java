package dev.earshot.spotify;

import java.time.Instant;

import dev.earshot.core.Refusal;
import dev.earshot.core.Slug;
import dev.earshot.oauth.ClientRefused;

/**
 * Why Spotify did not do what it was asked, by name. Which answer means which case is
 * decided in one place, {@code RefusalReader}; the words for each are found in the
 * messages under its code.
 */
public sealed interface SpotifyRefusal extends Refusal {

	/**
	 * The refresh token was revoked or is older than six months ({@code invalid_grant}):
	 * only a new login helps.
	 */
	record LoginEnded() implements SpotifyRefusal {
	}

	/**
	 * Client ID and secret are not (or no longer) a pair ({@code invalid_client}): the
	 * owner has to enter the right ones, nobody's tokens are at fault.
	 */
	record CredentialsRefused() implements SpotifyRefusal, ClientRefused {

	}

	/**
	 * The person is not on the list of users in the app's dashboard (403, development
	 * mode).
	 */
	record NotRegistered() implements SpotifyRefusal {
	}

	/**
	 * The owner of the app at Spotify has no Premium (403, development mode).
	 */
	record OwnerNeedsPremium() implements SpotifyRefusal {
	}

	/**
	 * The login did not include the permission this call needs (401
	 * {@code Permissions missing} or 403 {@code Insufficient client scope}): a refresh
	 * cannot mend it, a new consent does.
	 */
	record PermissionsMissing() implements SpotifyRefusal {
	}

	/**
	 * The token is not taken (any other 401), not even a fresh one: if that does not
	 * pass, a new login may help.
	 */
	record TokenRejected() implements SpotifyRefusal {
	}

	/**
	 * A 429 of the rolling 30 second window.
	 *
	 * @param until when calls are welcome again
	 */
	record TooManyCalls(Instant until) implements SpotifyRefusal {
	}

	/**
	 * A 429 with the reason {@code QUOTA_EXCEEDED}: the allowance of about a day is used
	 * up.
	 *
	 * @param until when calls are welcome again, which may be many hours away
	 */
	record QuotaExceeded(Instant until) implements SpotifyRefusal {
	}

	/**
	 * Earshot keeps a call to itself, because what is left of the day is wanted for more
	 * important ones: Spotify was not asked.
	 *
	 * @param until when there may be room again
	 */
	record PlanSpent(Instant until) implements SpotifyRefusal {
	}

	/**
	 * Spotify has trouble of its own (5xx): it passes.
	 *
	 * @param status the HTTP status
	 */
	record Unavailable(int status) implements SpotifyRefusal {
	}

	/**
	 * No answer came at all: no network, no such host, or a time-out.
	 */
	record Unreachable() implements SpotifyRefusal {
	}

	/**
	 * The player did not do what it was told.
	 *
	 * @param reason why
	 */
	record NotCarriedOut(Reason reason) implements SpotifyRefusal {

		@Override
		public String code() {
			return Slug.of(this.reason);
		}

		/**
		 * Why a player does not do what it is told.
		 */
		public enum Reason {

			/** The listener has no Premium. */
			PREMIUM_REQUIRED,

			/** Nothing is open that could play, or the session is private. */
			NO_ACTIVE_DEVICE,

			/** The device that was chosen is gone. */
			DEVICE_NOT_FOUND,

			/**
			 * Not now: it is done already, an advert plays, or the item does not allow
			 * it.
			 */
			NOT_POSSIBLE_NOW,

			/** The device has a volume that only it can change. */
			VOLUME_FIXED,

			/** The device takes no commands from apps. */
			DEVICE_RESTRICTED

		}

	}

	/**
	 * Anything else that is not a success.
	 *
	 * @param status the HTTP status, or 0 if there was none
	 */
	record Unexpected(int status) implements SpotifyRefusal {

		/**
		 * Something went wrong here, so that Spotify said nothing at all.
		 */
		public static final Unexpected INTERNAL_ERROR = new Unexpected(0);

	}

}
