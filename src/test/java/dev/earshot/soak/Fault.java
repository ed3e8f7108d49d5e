package dev.earshot.soak;

import java.time.Duration;

import dev.earshot.standin.Call;
import dev.earshot.standin.SpotifyStandIn;

/**
 * A way in which Spotify fails for a while.
 */
enum Fault {

	RATE_LIMIT("429, rate limit", 20, 180) {

		@Override
		void begin(SpotifyStandIn spotify, Duration duration) {
			spotify.refuse("/**", "error-429-rate-limit", duration);
		}

	},

	/**
	 * A rate limit that lasts longer than Spotify says, so that two half-open calls fail.
	 */
	REPEATED_RATE_LIMIT("429 three times in a row", 300, 300) {

		@Override
		void begin(SpotifyStandIn spotify, Duration duration) {
			spotify.refuse("/**", "error-429-rate-limit", 3);
		}

	},

	QUOTA("429, quota, and a restart in the middle", 1800, 3600) {

		@Override
		void begin(SpotifyStandIn spotify, Duration duration) {
			spotify.refuse("/me/player/**", "error-429-quota-exceeded", duration);
		}

	},

	SERVER_ERRORS("5xx", 30, 180) {

		@Override
		void begin(SpotifyStandIn spotify, Duration duration) {
			spotify.refuse("/**", "error-503", duration);
		}

	},

	FALSE_NO_CONTENT("false 204", 120, 120) {

		@Override
		void begin(SpotifyStandIn spotify, Duration duration) {
			spotify.refuse("/me/player", "player-204.note", 1);
		}

	},

	NO_NETWORK("no network", 3600, 3600) {

		@Override
		void begin(SpotifyStandIn spotify, Duration duration) {
			spotify.unreachable();
		}

	};

	private final String label;

	private final int shortest;

	private final int longest;

	Fault(String label, int shortest, int longest) {
		this.label = label;
		this.shortest = shortest;
		this.longest = longest;
	}

	String label() {
		return this.label;
	}

	/**
	 * Returns a random duration.
	 * @param random between 0 and 1
	 * @return whole seconds
	 */
	Duration duration(double random) {
		return Duration.ofSeconds(Math.round(this.shortest + random * (this.longest - this.shortest)));
	}

	abstract void begin(SpotifyStandIn spotify, Duration duration);

	boolean opensOneBreaker() {
		return this == RATE_LIMIT || this == QUOTA;
	}

	boolean affects(Call call) {
		return this != QUOTA || call.path().startsWith("/me/player");
	}

}
